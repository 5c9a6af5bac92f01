"""Tries what a program in a sandbox may not do, and prints what succeeded. Only for sandboxes that isolate."""
import os


def writable(path):
    try:
        with open(path, "w"):
            return True
    except OSError:
        return False


def secret(process):
    try:
        return "SECRETO" in open(f"/proc/{process}/environ", errors="replace").read()
    except OSError:
        return False


print("etc", writable("/etc/grader-was-here"))
print("usr", writable("/usr/grader-was-here"))
print("dev", writable("/dev/grader-was-here"))
print("own", writable("here"), writable("/tmp/huella"))
print("secret", any(secret(p) for p in os.listdir("/proc") if p.isdigit()))
