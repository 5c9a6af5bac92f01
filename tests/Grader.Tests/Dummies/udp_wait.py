"""Answers every datagram that does not begin with "-", and waits for the next one in one of the ways that programs have."""
import asyncio
import os
import select
import signal
import socket
import struct
import sys
import threading
import time

o = dict(a.split("=", 1) for a in sys.argv[1:])
how = o["how"]
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", int(o["port"])))


def answer():
    data, sender = s.recvfrom(65536)
    if not data.startswith(b"-"):
        s.sendto(data, sender)


def forever(wait):
    while True:
        try:
            if wait():
                answer()
        except (TimeoutError, BlockingIOError):
            pass


if how == "recv":
    forever(lambda: True)
elif how == "so-rcvtimeo":
    s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("ll", 0, 300_000))
    forever(lambda: True)
elif how == "settimeout":
    s.settimeout(0.3)
    forever(lambda: True)
elif how == "select":
    forever(lambda: select.select([s], [], [])[0])
elif how == "select-timeout":
    forever(lambda: select.select([s], [], [], 0.3)[0])
elif how == "poll":
    poll = select.poll()
    poll.register(s, select.POLLIN)
    forever(poll.poll)
elif how == "epoll":
    epoll = select.epoll()
    epoll.register(s, select.EPOLLIN)
    forever(epoll.poll)
elif how == "nonblocking":
    s.setblocking(False)
    forever(lambda: time.sleep(0.05) or True)
elif how == "alarm":
    signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 0.2, 0.2)
    forever(lambda: True)
elif how == "timer":
    # A clock that wakes it by a signal other than an alarm's: each answer comes when that rings.
    import ctypes

    waiting = []
    signal.signal(signal.SIGUSR1, lambda *_: s.sendto(*waiting.pop()))
    libc = ctypes.CDLL(None, use_errno=True)
    event = (ctypes.c_int * 16)(0, 0, signal.SIGUSR1)
    clock = ctypes.c_void_p()
    libc.timer_create(time.CLOCK_MONOTONIC, event, ctypes.byref(clock))
    while True:
        data, sender = s.recvfrom(65536)
        if not data.startswith(b"-"):
            waiting.append((data, sender))
            libc.timer_settime(clock, 0, (ctypes.c_long * 4)(0, 0, 0, 400_000_000), None)
elif how == "sigtimedwait":
    s.setblocking(False)
    forever(lambda: signal.sigtimedwait([signal.SIGUSR1], 0.05) is None)
elif how == "timerfd":
    # Without a limit of the call's own, but with a clock among what it watches: each answer comes when that rings.
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    clock = libc.timerfd_create(time.CLOCK_MONOTONIC, 0)
    epoll = select.epoll()
    epoll.register(s, select.EPOLLIN)
    epoll.register(clock, select.EPOLLIN)
    waiting = []
    while True:
        for ready, _ in epoll.poll():
            if ready == clock:
                os.read(clock, 8)
                while waiting:
                    s.sendto(*waiting.pop())
            else:
                data, sender = s.recvfrom(65536)
                if not data.startswith(b"-"):
                    waiting.append((data, sender))
                    ring = (ctypes.c_long * 4)(0, 0, 0, 400_000_000)
                    libc.timerfd_settime(clock, 0, ring, None)
elif how == "thread":
    thread = threading.Thread(target=forever, args=(lambda: True,))
    thread.start()
    thread.join()
elif how == "threads":

    def reply(data, sender):
        if not data.startswith(b"-"):
            s.sendto(data, sender)

    while True:
        threading.Thread(target=reply, args=s.recvfrom(65536)).start()
elif how == "processes":
    for _ in range(2):
        if os.fork() == 0:
            forever(lambda: True)
    forever(lambda: True)
elif how == "asyncio":

    class Echo(asyncio.DatagramProtocol):
        def connection_made(self, transport):
            self.transport = transport

        def datagram_received(self, data, sender):
            if not data.startswith(b"-"):
                self.transport.sendto(data, sender)

    async def main():
        await asyncio.get_running_loop().create_datagram_endpoint(Echo, sock=s)
        await asyncio.Event().wait()

    asyncio.run(main())
elif how == "keyboard-too":
    while True:
        ready = select.select([s, sys.stdin], [], [])[0]
        if sys.stdin in ready:
            print("leí", sys.stdin.readline().strip())
        if s in ready:
            answer()
