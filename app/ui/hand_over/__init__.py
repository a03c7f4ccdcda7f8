"""The applicant leaves with the case on a stick; what stays at the clinic is theirs to say."""
