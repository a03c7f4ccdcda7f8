"""The window, the only place where widgets live: it shows, and decides nothing about law."""
