"""Forks until it may not, then says so."""
import os
import signal

children = []
try:
    for _ in range(2000):
        pid = os.fork()
        if pid == 0:
            signal.pause()
        children.append(pid)
except OSError as e:
    print("límite", e.errno)
for pid in children:
    os.kill(pid, signal.SIGKILL)
