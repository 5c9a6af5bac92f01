"""Prints what a program can see of the machine, one fact a line."""
import os
import socket
import sys


o = dict(a.split("=", 1) for a in sys.argv[1:])
print("terminal", all(os.isatty(d) for d in (0, 1, 2)))
# The descriptor of the listing itself is gone again.
print("descriptors", sorted(int(d) for d in os.listdir("/proc/self/fd") if os.path.exists(f"/proc/self/fd/{d}")))
print("environment", sorted(os.environ))
print("tmp", sorted(os.listdir("/tmp")))
print("interfaces", sorted(name for _, name in socket.if_nameindex()))
print("folder", os.getcwd())
print("file", os.path.exists(o.get("file", "/no/such")))
print("processes", sum(d.isdigit() for d in os.listdir("/proc")))
