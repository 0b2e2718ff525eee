"""The tests; a package so that they can share a helper and be type-checked."""
