"""One open workspace: the file, its connection and its repositories."""

import datetime
import os
import shutil
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from eurasia_desktop.database.codebook import CodebookEntry, CodebookRepository
from eurasia_desktop.database.connection import Connection, connect
from eurasia_desktop.database.countries import CountryRepository
from eurasia_desktop.database.developments import DevelopmentRepository
from eurasia_desktop.database.indicators import IndicatorRepository
from eurasia_desktop.database.memberships import MembershipRepository
from eurasia_desktop.database.meta import MetaRepository
from eurasia_desktop.database.migrations import migrate
from eurasia_desktop.database.organisations import OrganisationRepository
from eurasia_desktop.database.schema import SCHEMA_VERSION
from eurasia_desktop.database.sources import SourceRepository
from eurasia_desktop.database.votes import VoteRepository
from eurasia_desktop.database.workspace_file import identify
from eurasia_desktop.domain.development import CountryCode, OrganisationCode
from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.domain.records import Country, Membership, Organisation
from eurasia_desktop.domain.wording import tr
from eurasia_desktop.services.paths import is_writable

if TYPE_CHECKING:
    from eurasia_desktop.database.history import HistoryRepository


class Workspace:
    """The repositories over one open file. Used by the thread that opened it, and by no other."""

    def __init__(self, path: Path, connection: Connection, *, is_read_only: bool) -> None:
        self.path = path
        self.is_read_only = is_read_only
        self._connection = connection
        self.meta = MetaRepository(connection)
        self.developments = DevelopmentRepository(connection)
        self.memberships = MembershipRepository(connection)
        self.sources = SourceRepository(connection)
        self.indicators = IndicatorRepository(connection)
        self.votes = VoteRepository(connection)

    @classmethod
    def open(cls, path: Path) -> "Workspace":
        """Open an existing workspace; read-only where the file or its folder cannot be written.

        Raises:
            EnvironmentFault: it is missing, not a workspace, damaged, or from a newer program.
        """
        identity = identify(path)
        is_read_only = not is_writable(path)
        connection = connect(path, read_only=is_read_only)
        if identity.schema_version < SCHEMA_VERSION:
            migrate(connection)
        return cls(path, connection, is_read_only=is_read_only)

    @cached_property
    def history(self) -> "HistoryRepository":
        """The change log; loaded at its first use, which is after the first paint."""
        from eurasia_desktop.database.history import HistoryRepository

        return HistoryRepository(self._connection)

    @cached_property
    def countries(self) -> dict[CountryCode, Country]:
        """All countries by code; reference data, read once."""
        return CountryRepository(self._connection).all()

    @cached_property
    def organisations(self) -> dict[OrganisationCode, Organisation]:
        """All organisations by code; reference data, read once."""
        return OrganisationRepository(self._connection).all()

    @cached_property
    def all_memberships(self) -> list[Membership]:
        """All memberships by organisation and start; reference data, read once."""
        return self.memberships.all()

    @cached_property
    def codebook(self) -> dict[tuple[str, str], CodebookEntry]:
        """The codebook's definitions by field and code; reference data, read once."""
        return CodebookRepository(self._connection).entries()

    @cached_property
    def data_set_date(self) -> datetime.date:
        """The last date the data set covers."""
        return self.meta.data_set_date()

    def name_of(self, code: str) -> str:
        """Return the name of a country or the short name of an organisation; an unknown code itself."""
        if country := self.countries.get(CountryCode(code)):
            return country.name
        organisation = self.organisations.get(OrganisationCode(code))
        return organisation.short_name if organisation else code

    def forget_reference_data(self) -> None:
        """Read countries, organisations and codebook anew at the next use: another process committed."""
        for name in ("countries", "organisations", "all_memberships", "codebook", "data_set_date"):
            self.__dict__.pop(name, None)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def create_from_bundled(bundled: Path, path: Path) -> None:
    """Copy the bundled database to `path`, whole or not at all; an existing file is never replaced.

    Raises:
        EnvironmentFault: the folder cannot be written, or there is no room.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with bundled.open("rb") as source, temporary.open("xb") as target:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
        _put_in_place(temporary, path)
    except FileExistsError:
        return
    except OSError as error:
        raise EnvironmentFault(
            tr("No workspace could be made at {path}: {reason}.", path=path, reason=error.strerror or error),
            safe=tr("Nothing was created."),
            remedy=tr("Make room or name another place: eurasia-desktop /path/to/my-work.eurasia"),
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


def _put_in_place(temporary: Path, path: Path) -> None:
    """Give a finished file its name without replacing one that has it already."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # no hard links here, as on FAT and some network shares
        if not path.exists():
            temporary.replace(path)
