"""Makes system calls by their numbers, given as number,argument,…, and prints what the kernel says: the name of the error, or what it returned."""
import ctypes
import errno
import os
import sys

libc = ctypes.CDLL(None, use_errno=True)
for call in sys.argv[1:]:
    number, *arguments = (int(word) for word in call.split(","))
    ctypes.set_errno(0)
    sys.stdout.flush()
    result = libc.syscall(ctypes.c_long(number), *(ctypes.c_ulong(a) for a in arguments))
    error = ctypes.get_errno()
    if result == 0 and arguments and arguments[0] & 0x11 == 0x11:
        os._exit(0)
    print(call, errno.errorcode.get(error, error) if result < 0 else result)
