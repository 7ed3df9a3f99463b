"""The clerk's tools: what an edition of the data takes, outside the library."""
