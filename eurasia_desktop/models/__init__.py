"""Qt item models over repositories: ids in memory, rows on demand."""
