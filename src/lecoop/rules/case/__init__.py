"""Rules that judge the record of any case, whatever it asks for."""
