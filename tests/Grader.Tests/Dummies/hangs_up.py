"""Runs a command in a terminal of its own and shows what it prints; SIGUSR1 closes the terminal. Ends as the command does."""
import os
import pty
import select
import signal
import sys

wake, waker = os.pipe()
os.set_blocking(waker, False)
signal.set_wakeup_fd(waker)
signal.signal(signal.SIGUSR1, lambda number, frame: None)
child, master = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
while True:
    ready, _, _ = select.select([master, wake], [], [])
    if wake in ready:
        break
    try:
        data = os.read(master, 65536)
    except OSError:
        break
    os.write(1, data)
os.close(master)
_, status = os.waitpid(child, 0)
# At once: a late SIGUSR1, for a command that ended by itself meanwhile, finds no interpreter that is giving up its handlers.
os._exit(os.waitstatus_to_exitcode(status) % 256)
