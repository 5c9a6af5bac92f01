"""Prints something, then ends or goes on."""
import os
import signal
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o.get("how", "plain")
text = o.get("text", "hola")
if how == "plain":
    print(text)
elif how == "stays":
    print(text)
    signal.pause()
elif how == "no-newline":
    sys.stdout.write(text)
elif how == "bytes":
    sys.stdout.buffer.write(b"\xff\xfe\x00 " + text.encode() + b" \xc3\x28\n")
elif how == "closed":
    print(text)
    sys.stdout.flush()
    os.close(1)
    os.close(2)
    signal.pause()
elif how == "flood":
    print(text)
    for _ in range(3000):
        sys.stdout.write("y" * 4095 + "\n")
elif how == "colours":
    print("\x1b[31m" + "\x1b[1m".join(text) + "\x1b[0m")
elif how == "status":
    sys.exit(int(text))
elif how == "signal":
    os.kill(os.getpid(), int(text))
    time.sleep(60)
elif how == "error":
    raise ValueError(text)
elif how == "tells-errors":
    print("Error: no se pudo conectar:", text)
elif how == "nothing":
    pass
