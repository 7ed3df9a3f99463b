"""Ways out: pictures of what the library knows."""
