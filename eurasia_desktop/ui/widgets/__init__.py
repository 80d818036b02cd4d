"""Small building blocks shared by tabs, editor and dialogs."""
