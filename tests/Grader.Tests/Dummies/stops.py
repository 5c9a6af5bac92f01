"""Treats signals in its own way."""
import signal
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o["how"]
if how == "ignores":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
elif how == "term-only":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
elif how == "tidy":
    signal.signal(signal.SIGINT, lambda *_: (print("chau"), sys.exit(0)))
print("listo")
while True:
    time.sleep(600) if how == "sleeps" else signal.pause()
