"""Writes a file."""
import os
import sys

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o.get("how", "plain")
name = o.get("name", "recibido.bin")
text = o.get("text", "hola")
if how == "plain":
    open(name, "w").write(text)
elif how == "folder":
    os.makedirs("salida", exist_ok=True)
    open(os.path.join("salida", name), "w").write(text)
elif how == "link":
    os.symlink("/etc/passwd", name)
elif how == "fifo":
    os.mkfifo(name)
elif how == "nothing":
    pass
