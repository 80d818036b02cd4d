"""Political support: how often two states cast the same vote in the UN General Assembly."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from eurasia_desktop.domain.vocabulary import Vote

_SCALE = {Vote.NO: 0.0, Vote.ABSTAIN: 0.5, Vote.YES: 1.0}


@dataclass(slots=True)
class YearOfVotes:
    """The combinations of two states' votes in one year.

    Attributes:
        combinations: how often (first state's vote, second state's vote) occurred; absences included.
        is_partial: whether the year's record is incomplete.
    """

    combinations: dict[tuple[Vote, Vote], int] = field(default_factory=dict)
    is_partial: bool = False

    @property
    def votes_in_common(self) -> int:
        """Number of roll calls in which both states voted yes, no or abstained."""
        return sum(count for pair, count in self.combinations.items() if Vote.ABSENT not in pair)


def years_of(pairs: Iterable[tuple[int, Vote, Vote, int, bool]]) -> dict[int, YearOfVotes]:
    """Group counted combinations (year, vote, other vote, count, is partial) by year."""
    years: dict[int, YearOfVotes] = {}
    for year, vote, other, count, is_partial in pairs:
        entry = years.setdefault(year, YearOfVotes())
        entry.combinations[vote, other] = entry.combinations.get((vote, other), 0) + count
        entry.is_partial = entry.is_partial or is_partial
    return years


def agreement(year: YearOfVotes) -> float | None:
    """Return the share of identical votes among the roll calls both states took part in, 0 to 1.

    Absence of either state takes a roll call out of the comparison. None when no roll call is left.

    Formula: A = (yes-yes + no-no + abstain-abstain) / n, where n is the number of roll calls in common.

    Source: A. Lijphart, "The Analysis of Bloc Voting in the General Assembly: A Critique and a Proposal",
        American Political Science Review 57 (1963), pp. 902-917 (index of agreement without half weights).
    """
    common = year.votes_in_common
    if not common:
        return None
    same = sum(count for (a, b), count in year.combinations.items() if a == b and a is not Vote.ABSENT)
    return same / common


def weighted_agreement(year: YearOfVotes, abstention_weight: float = 0.5) -> float | None:
    """Return agreement in which an abstention against a yes or no counts as partial agreement, 0 to 1.

    Args:
        year: the combinations of one year.
        abstention_weight: what an abstention against a yes or a no counts, 0 to 1; 0.5 is Lijphart's.

    Formula: (identical + w × (abstain against yes or no)) / n.

    Source: A. Lijphart (1963), as above.

    Raises:
        ValueError: the weight lies outside 0 to 1.
    """
    if not 0 <= abstention_weight <= 1:
        raise ValueError(f"abstention weight {abstention_weight} is not between 0 and 1")
    common = year.votes_in_common
    if not common:
        return None
    half = sum(
        count
        for (a, b), count in year.combinations.items()
        if Vote.ABSENT not in (a, b) and abs(_SCALE[a] - _SCALE[b]) == _SCALE[Vote.ABSTAIN]
    )
    same = agreement(year)
    return None if same is None else same + abstention_weight * half / common
