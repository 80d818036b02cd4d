"""Values and rules of the field: no Qt, no SQL, standard library only."""
