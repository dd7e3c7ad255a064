"""Stage 4, compose: a plan becomes books; numbers, labels, references and order are decided here and nowhere else."""
