"""`python -m smartprov`, for places where the script is not on the path."""

from smartprov.cli.main import main

if __name__ == "__main__":
    main()
