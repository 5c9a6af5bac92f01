"""Repeats the lines typed at its keyboard, until the end of input."""
import sys

for line in sys.stdin:
    print("leí:", line.strip())
print("adiós")
