"""What is shipped: the wheel, as it is built and as it runs elsewhere."""
