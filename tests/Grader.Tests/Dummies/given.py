"""Prints what it was given, and copies the file named second."""
import shutil
import sys

shutil.copyfile(sys.argv[2], "copia.png")
print(*sys.argv[1:-1], "of its own")
