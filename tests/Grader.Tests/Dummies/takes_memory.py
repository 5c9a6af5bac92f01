"""Takes `megabytes` in each of `processes` processes, says so, and waits."""
import os
import signal
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
for _ in range(int(o.get("processes", 1)) - 1):
    if os.fork() == 0:
        break
taken = b"x" * (int(o["megabytes"]) << 20)
print("taken", flush=True)
signal.pause()
