"""The names of a clinic: kept outside the cases, edited on one page, offered on others."""
