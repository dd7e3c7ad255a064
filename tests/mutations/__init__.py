"""Single mistakes, derived from the schema and the rules, each made in the sample: is it found, there, and alone?"""
