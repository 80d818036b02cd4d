"""The Countries tab: how a state stands to Moscow, on what evidence."""
