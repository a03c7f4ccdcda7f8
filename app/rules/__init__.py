"""What disagrees, what is late, what needs a lawyer: findings, never answers."""
