"""Rules that judge what is circulated to many: notices, diffusions and alerts, each by the row of its category."""
