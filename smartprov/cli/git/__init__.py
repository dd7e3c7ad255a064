"""`smartprov git …`: what makes git speak of the plan, one file per command, and the list of them."""
