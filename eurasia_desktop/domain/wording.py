"""The one way to every text a user reads: `tr("… {count} …", count=3)`.

The domain layer knows no Qt, so the translator is installed from outside at start; without one the text is English.
"""

from collections.abc import Callable

_translators: list[Callable[[str], str]] = []


def install_translator(translate: Callable[[str], str]) -> None:
    """Use `translate` (English template to translated template) from now on."""
    _translators[:] = [translate]


def tr(template: str, **values: object) -> str:
    """Translate a template and fill in its named values.

    Args:
        template: the English text, a literal, with `{name}` where a value goes.
        **values: what goes there; formatted before, in the user's locale.
    """
    translated = _translators[0](template) if _translators else template
    return translated.format(**values) if values else translated
