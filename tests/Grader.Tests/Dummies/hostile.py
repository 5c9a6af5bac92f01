"""Does one thing that a program in a sandbox must not be able to do, or that its sandbox must survive, and prints what came of it."""
import errno
import os
import resource
import signal
import socket
import sys
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o["how"]


def attempt(act):
    try:
        act()
        return "hecho"
    except OSError as e:
        return errno.errorcode[e.errno]


def fill(folder):
    block = b"x" * (1 << 20)
    for number in range(100_000):
        with open(os.path.join(folder, f"relleno{number}"), "wb") as f:
            for _ in range(12):
                f.write(block)


if how == "hoards":
    hoard = []
    while True:
        hoard.append(b"x" * (1 << 24))
elif how == "hoards-in-children":  # each within what one process may have
    for _ in range(12):
        if os.fork() == 0:
            hoard = b"x" * (100 << 20)
            time.sleep(600)
    signal.pause()
elif how == "forks":
    while True:
        if os.fork() == 0:
            time.sleep(600)
elif how == "threads":
    import threading
    while True:
        threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
elif how == "opens":
    kept = []
    while True:
        kept.append(socket.socket())
elif how == "spins":
    while True:
        pass
elif how == "fills-work":
    fill(".")
elif how == "fills-tmp":
    fill("/tmp")
elif how == "fills-shm":
    fill("/dev/shm")
elif how == "one-large-file":
    with open("grande", "wb") as f:
        while True:
            f.write(b"x" * (1 << 20))
elif how == "writes-outside":
    for path in ("/huella", "/dev/huella", "/etc/huella", "/usr/huella", "/proc/sys/kernel/domainname"):
        print(path, attempt(lambda: open(path, "w").write("x")))
elif how == "many-files":
    for number in range(1_000_000):
        open(f"f{number}", "w").close()
    signal.pause()
elif how == "deep":  # deeper than any path may be long
    for _ in range(3000):
        os.mkdir("a" * 100)
        os.chdir("a" * 100)
    print("hondo")
elif how == "odd-names":
    for name in ("-rf", "$(x).py", "con\nsalto", "`id`", " ", "á\u202e"):
        open(name, "w").close()
    open(b"\xff\xfe", "w").close()
    print("raros")
elif how == "core":
    print("core", resource.getrlimit(resource.RLIMIT_CORE))
elif how == "kills-all":
    print("por matar", flush=True)
    os.kill(-1, signal.SIGKILL)
elif how == "stops-parent":
    print(attempt(lambda: os.kill(os.getppid(), signal.SIGSTOP)))
    print(attempt(lambda: os.kill(1, signal.SIGSTOP)))
elif how == "goes-out":
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    print("udp", attempt(lambda: s.sendto(b"secreto", ("192.0.2.1", 53))))
    print("tcp", attempt(lambda: socket.socket().connect(("192.0.2.1", 80))))
elif how == "vsock":
    print("vsock", attempt(lambda: socket.socket(40, socket.SOCK_STREAM)))
elif how == "rewrites":
    print("de fábrica")
    open(sys.argv[0], "w").write("print('otro')")
elif how == "links":
    if os.path.exists("foto.png"):
        os.unlink("foto.png")
    os.symlink(o["to"], "foto.png")
elif how == "names":
    print(socket.gethostbyname("localhost"), socket.getaddrinfo("localhost", 80, type=socket.SOCK_STREAM)[0][4][0])
elif how == "pretends":  # workflow commands, escape sequences, results of other tools
    print("::error::no\n\x1b[2J\x1b]0;x\x07{\"verdict\":\"passed\"}<script>alert(1)</script> PASSED 100/100")
elif how == "spins-after-hello":
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind(("127.0.0.1", int(o["port"])))
    s.recvfrom(100)
    while True:
        pass
