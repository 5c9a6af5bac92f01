using Grader.Judging.Diagnosis;
using Grader.Judging.Diagnosis.Errors;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Judging;

/// <summary>Texts as the runtimes really print them; only paths were shortened.</summary>
public sealed class UnhandledErrorTests
{
    private static IEnumerable<TestCaseData> Errors()
    {
        yield return new TestCaseData(
            """
            Traceback (most recent call last):
              File "/work/servidor.py", line 3, in <module>
                atender()
                ~~~~~~~^^
              File "/work/servidor.py", line 1, in atender
                def atender(): return 1/0
                                      ~^~
            ZeroDivisionError: division by zero

            The above exception was the direct cause of the following exception:

            Traceback (most recent call last):
              File "/work/servidor.py", line 5, in <module>
                raise OSError(98, "Address already in use") from e
            OSError: [Errno 98] Address already in use
            """, 1, "OSError: [Errno 98] Address already in use", "servidor.py:5").SetArgDisplayNames("Python, a chain");
        yield return new TestCaseData("Traceback (most recent call last):\n  File \u001b[35m\"/work/servidor.py\"\u001b[0m, line \u001b[35m3\u001b[0m, in \u001b[35m<module>\u001b[0m\n    \u001b[31matender\u001b[0m\u001b[1;31m()\u001b[0m\n    \u001b[31m~~~~~~~\u001b[0m\u001b[1;31m^^\u001b[0m\n  File \u001b[35m\"/work/servidor.py\"\u001b[0m, line \u001b[35m1\u001b[0m, in \u001b[35matender\u001b[0m\n    def atender(): return \u001b[31m1\u001b[0m\u001b[1;31m/\u001b[0m\u001b[31m0\u001b[0m\n                          \u001b[31m~\u001b[0m\u001b[1;31m^\u001b[0m\u001b[31m~\u001b[0m\n\u001b[1;35mZeroDivisionError\u001b[0m: \u001b[35mdivision by zero\u001b[0m\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n  File \u001b[35m\"/work/servidor.py\"\u001b[0m, line \u001b[35m5\u001b[0m, in \u001b[35m<module>\u001b[0m\n    raise OSError(98, \"Address already in use\") from e\n\u001b[1;35mOSError\u001b[0m: \u001b[35m[Errno 98] Address already in use\u001b[0m", 1, "OSError: [Errno 98] Address already in use", "servidor.py:5").SetArgDisplayNames("Python, a chain in color");
        yield return new TestCaseData(
            """
            Exception in thread Thread-1 (f):
            Traceback (most recent call last):
              File "/usr/lib/python3.13/threading.py", line 1041, in _bootstrap_inner
                self.run()
                ~~~~~~~~^^
              File "/usr/lib/python3.13/threading.py", line 992, in run
                self._target(*self._args, **self._kwargs)
                ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              File "/work/th.py", line 2, in f
                def f(): 1/0
                         ~^~
            ZeroDivisionError: division by zero
            Traceback (most recent call last):
              File "/work/th.py", line 4, in <module>
                try: input()
                     ~~~~~^^
            EOFError: EOF when reading a line
            """, null, "ZeroDivisionError: division by zero", "th.py:2").SetArgDisplayNames("Python, in a thread");
        yield return new TestCaseData(
            """
              + Exception Group Traceback (most recent call last):
              |   File "/work/eg.py", line 7, in <module>
              |     asyncio.run(main())
              |     ~~~~~~~~~~~^^^^^^^^
              |   File "/usr/lib/python3.13/asyncio/runners.py", line 194, in run
              |     return runner.run(main)
              |            ~~~~~~~~~~^^^^^^
              |   File "/usr/lib/python3.13/asyncio/runners.py", line 118, in run
              |     return self._loop.run_until_complete(task)
              |            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^
              |   File "/usr/lib/python3.13/asyncio/base_events.py", line 721, in run_until_complete
              |     return future.result()
              |            ~~~~~~~~~~~~~^^
              |   File "/work/eg.py", line 5, in main
              |     async with asyncio.TaskGroup() as g:
              |                ~~~~~~~~~~~~~~~~~^^
              |   File "/usr/lib/python3.13/asyncio/taskgroups.py", line 154, in __aexit__
              |     raise me from None
              | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
              +-+---------------- 1 ----------------
                | Traceback (most recent call last):
                |   File "/work/eg.py", line 3, in h
                |     await asyncio.sleep(0); raise ValueError("uno")
                |                             ^^^^^^^^^^^^^^^^^^^^^^^
                | ValueError: uno
                +---------------- 2 ----------------
                | Traceback (most recent call last):
                |   File "/work/eg.py", line 3, in h
                |     await asyncio.sleep(0); raise ValueError("uno")
                |                             ^^^^^^^^^^^^^^^^^^^^^^^
                | ValueError: uno
                +------------------------------------
            """, 1, "ValueError: uno", "eg.py:3").SetArgDisplayNames("Python, a group");
        yield return new TestCaseData(
            """
            ----------------------------------------
            Exception occurred during processing of request from ('127.0.0.1', 54140)
            Traceback (most recent call last):
              File "/usr/lib/python3.13/socketserver.py", line 318, in _handle_request_noblock
                self.process_request(request, client_address)
                ~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
              File "/usr/lib/python3.13/socketserver.py", line 349, in process_request
                self.finish_request(request, client_address)
                ~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
              File "/usr/lib/python3.13/socketserver.py", line 362, in finish_request
                self.RequestHandlerClass(request, client_address, self)
                ~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              File "/usr/lib/python3.13/socketserver.py", line 761, in __init__
                self.handle()
                ~~~~~~~~~~~^^
              File "/work/sock.py", line 3, in handle
                def handle(self): self.request.nada()
                                  ^^^^^^^^^^^^^^^^^
            AttributeError: 'socket' object has no attribute 'nada'
            ----------------------------------------
            """, null, "AttributeError: 'socket' object has no attribute 'nada'", "sock.py:3").SetArgDisplayNames("Python, a request handler");
        yield return new TestCaseData(
            """
            Task exception was never retrieved
            future: <Task finished name='Task-2' coro=<h() done, defined at /work/aio.py:2> exception=ValueError('uno')>
            Traceback (most recent call last):
              File "/work/aio.py", line 2, in h
                async def h(): raise ValueError("uno")
                               ^^^^^^^^^^^^^^^^^^^^^^^
            ValueError: uno
            Unhandled exception in client_connected_cb
            transport: <_SelectorSocketTransport fd=8 read=polling write=<idle, bufsize=0>>
            Traceback (most recent call last):
              File "/work/aio.py", line 3, in c
                async def c(r,w): raise ValueError("dos")
                                  ^^^^^^^^^^^^^^^^^^^^^^^
            ValueError: dos
            """, null, "ValueError: uno", "aio.py:2").SetArgDisplayNames("Python, a task");
        yield return new TestCaseData(
            """
            Process Process-1:
            Traceback (most recent call last):
              File "/usr/lib/python3.13/multiprocessing/process.py", line 313, in _bootstrap
                self.run()
                ~~~~~~~~^^
              File "/usr/lib/python3.13/multiprocessing/process.py", line 108, in run
                self._target(*self._args, **self._kwargs)
                ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              File "/work/mp.py", line 2, in f
                def f(): 1/0
                         ~^~
            ZeroDivisionError: division by zero
            """, 0, "ZeroDivisionError: division by zero", "mp.py:2").SetArgDisplayNames("Python, a process");
        yield return new TestCaseData(
            """
              File "/work/syn.py", line 1
                def f(:
                      ^
            SyntaxError: invalid syntax
            """, 1, "SyntaxError: invalid syntax", "syn.py:1").SetArgDisplayNames("Python, a syntax error");
        yield return new TestCaseData(
            """
            Traceback (most recent call last):
              File "/work/bin.py", line 1, in <module>
                print(b'\xff'.decode())
                      ~~~~~~~~~~~~~~^^
            UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
            """, 1, "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", "bin.py:1").SetArgDisplayNames("Python, bytes that are no text");
        yield return new TestCaseData(
            """
            Exception in thread "main" java.net.ConnectException: Connection refused
            	at java.base/sun.nio.ch.Net.connect0(Native Method)
            	at java.base/sun.nio.ch.Net.connect(Net.java:579)
            	at java.base/sun.nio.ch.Net.connect(Net.java:568)
            	at java.base/sun.nio.ch.NioSocketImpl.connect(NioSocketImpl.java:593)
            	at java.base/java.net.SocksSocketImpl.connect(SocksSocketImpl.java:327)
            	at java.base/java.net.Socket.connect(Socket.java:633)
            	at java.base/java.net.Socket.connect(Socket.java:583)
            	at java.base/java.net.Socket.<init>(Socket.java:507)
            	at java.base/java.net.Socket.<init>(Socket.java:287)
            	at E.main(E.java:1)
            """, 1, "java.net.ConnectException: Connection refused", "E.java:1").SetArgDisplayNames("Java");
        yield return new TestCaseData(
            """
            node:events:502
                  throw er; // Unhandled 'error' event
                  ^

            Error: listen EADDRINUSE: address already in use 127.0.0.1:3599
                at Server.setupListenHandle [as _listen2] (node:net:1908:16)
                at listenInCluster (node:net:1965:12)
                at doListen (node:net:2139:7)
                at process.processTicksAndRejections (node:internal/process/task_queues:83:21)
            Emitted 'error' event on Server instance at:
                at emitErrorNT (node:net:1944:8)
                at process.processTicksAndRejections (node:internal/process/task_queues:82:21) {
              code: 'EADDRINUSE',
              errno: -98,
              syscall: 'listen',
              address: '127.0.0.1',
              port: 3599
            }

            Node.js v20.20.2
            """, 1, "Error: listen EADDRINUSE: address already in use 127.0.0.1:3599", "@place.unknown").SetArgDisplayNames("Node, an event");
        yield return new TestCaseData(
            """

            /work/t.js:1
            function f(){ throw "hola"; }
                          ^
            hola
            (Use `node --trace-uncaught ...` to show where the exception was thrown)

            Node.js v20.20.2
            """, 1, "hola", "t.js:1").SetArgDisplayNames("Node, a thrown text");
        yield return new TestCaseData(
            """
            /work/p.js:1
            async function f(){ null.x; }
                                     ^

            TypeError: Cannot read properties of null (reading 'x')
                at f (/work/p.js:1:26)
                at Object.<anonymous> (/work/p.js:2:1)
                at Module._compile (node:internal/modules/cjs/loader:1521:14)
                at Module._extensions..js (node:internal/modules/cjs/loader:1623:10)
                at Module.load (node:internal/modules/cjs/loader:1266:32)
                at Module._load (node:internal/modules/cjs/loader:1091:12)
                at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12)
                at node:internal/main/run_main_module:28:49

            Node.js v20.20.2
            """, 1, "TypeError: Cannot read properties of null (reading 'x')", "p.js:1").SetArgDisplayNames("Node, a promise");
        yield return new TestCaseData(
            """
            /work/s.js:2



            SyntaxError: Unexpected end of input
                at wrapSafe (node:internal/modules/cjs/loader:1464:18)
                at Module._compile (node:internal/modules/cjs/loader:1495:20)
                at Module._extensions..js (node:internal/modules/cjs/loader:1623:10)
                at Module.load (node:internal/modules/cjs/loader:1266:32)
                at Module._load (node:internal/modules/cjs/loader:1091:12)
                at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12)
                at node:internal/main/run_main_module:28:49

            Node.js v20.20.2
            """, 1, "SyntaxError: Unexpected end of input", "s.js:2").SetArgDisplayNames("Node, a syntax error");
        yield return new TestCaseData(
            """
            panic: runtime error: invalid memory address or nil pointer dereference
            [signal SIGSEGV: segmentation violation code=0x1 addr=0x18 pc=0x4a7c11]

            goroutine 1 [running]:
            main.main()
            	/work/g/m.go:3 +0x31
            exit status 2
            """, 1, "panic: runtime error: invalid memory address or nil pointer dereference", "m.go:3").SetArgDisplayNames("Go");
        yield return new TestCaseData(
            """

            thread 'main' (26500) panicked at e.rs:1:54:
            index out of bounds: the len is 0 but the index is 3
            stack backtrace:
               0: __rustc::rust_begin_unwind
                         at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/panicking.rs:689:5
               1: core::panicking::panic_fmt
                         at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:80:14
               2: core::panicking::panic_bounds_check
                         at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:271:5
               3: <usize as core::slice::index::SliceIndex<[T]>>::index
               4: <alloc::vec::Vec<T,A> as core::ops::index::Index<I>>::index
               5: e::main
               6: core::ops::function::FnOnce::call_once
            note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.
            """, 101, "index out of bounds: the len is 0 but the index is 3", "e.rs:1").SetArgDisplayNames("Rust");
        yield return new TestCaseData("Can't call method \"send\" on an undefined value at e.pl line 1.", 255, "Can't call method \"send\" on an undefined value", "e.pl:1").SetArgDisplayNames("Perl");
        yield return new TestCaseData(
            """
            terminate called after throwing an instance of 'std::runtime_error'
              what():  bind: en uso
            """, 134, "terminate called after throwing an instance of 'std::runtime_error': bind: en uso", "@place.unknown").SetArgDisplayNames("C++, an exception");
        yield return new TestCaseData(
            """
            =================================================================
            ==26506==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000018 at pc 0x7fef5cc47681 bp 0x7fff64015910 sp 0x7fff640150c0
            WRITE of size 10 at 0x602000000018 thread T0
                #0 0x7fef5cc47680 in __interceptor_memset ../../../../src/libsanitizer/sanitizer_common/sanitizer_common_interceptors.inc:799
                #1 0x55af9a0761af in main /work/a.c:3
                #2 0x7fef5ca45249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58
                #3 0x7fef5ca45304 in __libc_start_main_impl ../csu/libc-start.c:360
                #4 0x55af9a0760b0 in _start (/work/a+0x10b0)

            0x602000000018 is located 0 bytes to the right of 8-byte region [0x602000000010,0x602000000018)
            allocated by thread T0 here:
                #0 0x7fef5ccb89cf in __interceptor_malloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:69
            """, 1, "AddressSanitizer: heap-buffer-overflow on", "a.c:3").SetArgDisplayNames("C, a sanitizer");
        yield return new TestCaseData(
            """
            Unhandled exception. System.Net.Sockets.SocketException (98): Address already in use
               at System.Net.Sockets.Socket.UpdateStatusAfterSocketErrorAndThrowException(SocketError error, Boolean disconnectOnFailure, String callerName)
               at System.Net.Sockets.Socket.Bind(EndPoint localEP)
               at Program.<Main>$(String[] args) in /work/Program.cs:line 3
            """, 134, "System.Net.Sockets.SocketException (98): Address already in use", "Program.cs:3").SetArgDisplayNames(".NET");
        yield return new TestCaseData(
            """

            Unhandled Exception:
            System.Net.Sockets.SocketException (0x80004005): Address already in use
              at System.Net.Sockets.Socket.Bind (System.Net.EndPoint localEP) [0x00043] in <a> :0
              at Servidor.Main () [0x0001c] in /work/Servidor.cs:12
            """, 1, "System.Net.Sockets.SocketException (0x80004005): Address already in use", "Servidor.cs:12").SetArgDisplayNames("Mono");
        yield return new TestCaseData(
            """
            thread 'main' panicked at 'called `Result::unwrap()` on an `Err` value: Os { code: 98 }', src/main.rs:4:60
            note: run with `RUST_BACKTRACE=1`
            """, 101, "called `Result::unwrap()` on an `Err` value: Os { code: 98 }", "main.rs:4").SetArgDisplayNames("Rust before 1.73");
        yield return new TestCaseData(
            """
            servidor.rb:5:in `bind': Address already in use - bind(2) for "127.0.0.1" port 3500 (Errno::EADDRINUSE)
            	from servidor.rb:5:in `<main>'
            """, 1, "Address already in use - bind(2) for \"127.0.0.1\" port 3500 (Errno::EADDRINUSE)", "servidor.rb:5").SetArgDisplayNames("Ruby");
        yield return new TestCaseData(
            """
            servidor.rb:2:in 'Integer#/': divided by 0 (ZeroDivisionError)
            	from servidor.rb:2:in '<main>'
            """, 1, "divided by 0 (ZeroDivisionError)", "servidor.rb:2").SetArgDisplayNames("Ruby 3.4");
        yield return new TestCaseData(
            """
            #<Thread:0x00007f servidor.rb:3 run> terminated with exception (report_on_exception is true):
            servidor.rb:4:in `/': divided by 0 (ZeroDivisionError)
            	from servidor.rb:4:in `block in <main>'
            """, null, "divided by 0 (ZeroDivisionError)", "servidor.rb:4").SetArgDisplayNames("Ruby, in a thread");
        yield return new TestCaseData(
            """
            fatal error: all goroutines are asleep - deadlock!

            goroutine 1 [chan receive]:
            main.main()
            	/work/servidor.go:9 +0x2d
            exit status 2
            """, 1, "fatal error: all goroutines are asleep - deadlock!", "servidor.go:9").SetArgDisplayNames("Go, a deadlock");
        yield return new TestCaseData(
            """
            error: Uncaught (in promise) AddrInUse: Address in use (os error 98)
                at listen (ext:deno_net/01_net.js:489:35)
                at file:///work/servidor.ts:1:15
            """, 1, "AddrInUse: Address in use (os error 98)", "servidor.ts:1").SetArgDisplayNames("Deno");
        yield return new TestCaseData("servidor: servidor.c:12: main: Assertion `fd >= 0' failed.", 134, "Assertion `fd >= 0' failed", "servidor.c:12").SetArgDisplayNames("C, a failed assertion");
        yield return new TestCaseData(
            """
            hola
            *** stack smashing detected ***: terminated
            """, 134, "*** stack smashing detected ***: terminated", "@place.unknown").SetArgDisplayNames("C, a damaged stack");
        yield return new TestCaseData("free(): invalid pointer", 134, "free(): invalid pointer", "@place.unknown").SetArgDisplayNames("C, a damaged heap");
        yield return new TestCaseData(
            """
            python3 servidor.py
            Traceback (most recent call last):
              File "/work/servidor.py", line 3, in <module>
                s.bind(x)
            NameError: name 'x' is not defined
            make: *** [Makefile:2: run] Error 1
            """, 2, "NameError: name 'x' is not defined", "servidor.py:3").SetArgDisplayNames("make tells that the program failed");
        yield return new TestCaseData("Mensaje: Traceback (most recent call last):\r\n  File \"/work/cliente.py\", line 3, in <module>\r\n    s.bind(x)\r\nNameError: name 'x' is not defined\r\n", 1, "NameError: name 'x' is not defined", "cliente.py:3").SetArgDisplayNames("a prompt before the traceback");
        yield return new TestCaseData(
            """
            Exception in thread Thread-1 (f):
            Traceback (most recent call last):
              File "/work/a.py", line 2, in f
                1/0
            ZeroDivisionError: division by zero
            ^CTraceback (most recent call last):
              File "/work/a.py", line 9, in <module>
                s.accept()
            KeyboardInterrupt
            """, 130, "ZeroDivisionError: division by zero", "a.py:2").SetArgDisplayNames("a thread that fails before Ctrl+C");
        yield return new TestCaseData(
            """
            ^CTraceback (most recent call last):
              File "/work/a.py", line 9, in <module>
                s.accept()
            KeyboardInterrupt

            During handling of the above exception, another exception occurred:

            Traceback (most recent call last):
              File "/work/a.py", line 11, in <module>
                sock.close()
            NameError: name 'sock' is not defined
            """, 1, "NameError: name 'sock' is not defined", "a.py:11").SetArgDisplayNames("an error while handling Ctrl+C");
    }

    private static IEnumerable<TestCaseData> Others()
    {
        yield return new TestCaseData(
            """
            Esperando...
            ^CTraceback (most recent call last):
              File "/work/a.py", line 9, in <module>
                s.accept()
            KeyboardInterrupt

            """, 130).SetArgDisplayNames("a traceback of Ctrl+C");
        yield return new TestCaseData(
            """
            Traceback (most recent call last):
              File "/usr/lib/python3.13/asyncio/runners.py", line 118, in run
                return self._loop.run_until_complete(task)
            asyncio.exceptions.CancelledError

            During handling of the above exception, another exception occurred:

            Traceback (most recent call last):
              File "/work/a.py", line 9, in <module>
                asyncio.run(main())
            KeyboardInterrupt
            """, 1).SetArgDisplayNames("Ctrl+C in asyncio");
        yield return new TestCaseData(
            """
            Mensaje: Traceback (most recent call last):
              File "/work/a.py", line 9, in <module>
                m = input('Mensaje: ')
            EOFError: EOF when reading a line
            """, 1).SetArgDisplayNames("the end of the keyboard");
        yield return new TestCaseData(
            """
            Error: timed out

            """, 1).SetArgDisplayNames("an error that the program prints");
        yield return new TestCaseData(
            """
            ConnectionRefusedError: [Errno 111] Connection refused

            """, 1).SetArgDisplayNames("an error that the program names like Python");
        yield return new TestCaseData(
            """
            No hay servidor en 127.0.0.1:3500

            """, 1).SetArgDisplayNames("a text at the end");
        yield return new TestCaseData(
            """
            ERROR:root:fallo
            Traceback (most recent call last):
              File "/work/lg.py", line 2, in <module>
                try: 1/0
                     ~^~
            ZeroDivisionError: division by zero
            sigo
            """, 0).SetArgDisplayNames("a logged error that it survives");
        yield return new TestCaseData(
            """
            ERROR:root:fallo
            Traceback (most recent call last):
              File "/work/lg.py", line 2, in <module>
                try: 1/0
                     ~^~
            ZeroDivisionError: division by zero
            """, null).SetArgDisplayNames("a logged error in a running program");
        yield return new TestCaseData(
            """
            ERROR:root:fallo
            Traceback (most recent call last):
              File "/work/lg.py", line 2, in <module>
                try: 1/0
                     ~^~
            ZeroDivisionError: division by zero
            sigo
            """, 1).SetArgDisplayNames("a logged error before ending on purpose");
        yield return new TestCaseData(
            """
            ERROR:root:fallo
            Traceback (most recent call last):
              File "/work/lg.py", line 2, in <module>
                try: 1/0
                     ~^~
            ZeroDivisionError: division by zero
            """, 137).SetArgDisplayNames("a logged error of a program that the grader killed");
        yield return new TestCaseData(
            """
            Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w'>
            BrokenPipeError: [Errno 32] Broken pipe
            """, 120).SetArgDisplayNames("an error while the interpreter ends");
        yield return new TestCaseData(
            """
            Exception ignored in: <module 'threading' from '/usr/lib/python3.11/threading.py'>
            Traceback (most recent call last):
              File "/usr/lib/python3.11/threading.py", line 1590, in _shutdown
                lock.acquire()
            RuntimeError: x
            """, 1).SetArgDisplayNames("an ignored error with a traceback");
        yield return new TestCaseData(
            """
            java.net.SocketTimeoutException: Receive timed out
            	at java.base/sun.nio.ch.DatagramChannelImpl.trustedBlockingReceive(DatagramChannelImpl.java:703)
            	at Cliente.main(Cliente.java:12)
            """, 0).SetArgDisplayNames("a stack that Java printed itself");
        yield return new TestCaseData(
            """
            Error: connect ECONNREFUSED 127.0.0.1:3500
                at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16) {
              errno: -111
            }
            """, 1).SetArgDisplayNames("an error that Node logged");
        yield return new TestCaseData(
            """
            2024/01/02 03:04:05 listen udp 127.0.0.1:3500: bind: address already in use
            exit status 1
            """, 1).SetArgDisplayNames("a fatal log of Go");
        yield return new TestCaseData("Error: Os { code: 98, kind: AddrInUse, message: \"Address already in use\" }", 1).SetArgDisplayNames("an error that Rust returned from main");
        yield return new TestCaseData("bind: Address already in use at servidor.pl line 5.", 98).SetArgDisplayNames("die on purpose");
        yield return new TestCaseData(
            """
            servidor.rb:5:in `recvfrom': Interrupt
            	from servidor.rb:5:in `<main>'
            servidor.rb:5:in `recvfrom': x (Interrupt)
            """, 1).SetArgDisplayNames("Ctrl+C in Ruby");
        yield return new TestCaseData("bind: Address already in use", 1).SetArgDisplayNames("perror");
        yield return new TestCaseData("", 0).SetArgDisplayNames("nothing");
        yield return new TestCaseData("Esperando clientes...", 143).SetArgDisplayNames("a program that the grader stopped");
        yield return new TestCaseData("Esperando clientes...", 137).SetArgDisplayNames("a program that the grader killed");
        yield return new TestCaseData(
            """
            Unhandled exception
            panic: calma
            Exception in thread
            Traceback
            File "x", line 3
            Uncaught
            """, 1).SetArgDisplayNames("a program that speaks of errors");
    }

    [TestCaseSource(nameof(Errors))]
    public void An_error_that_nobody_handled_is_found_with_its_place(string output, int? exitCode, string error, string place)
    {
        var found = UnhandledError.Find(output, exitCode).ShouldNotBeNull();

        found.Error.ShouldBe(error);
        found.Place.ShouldBe(place);
        found.Signal.ShouldBeNull();
    }

    [TestCaseSource(nameof(Others))]
    public void What_is_not_an_unhandled_error_is_left_alone(string output, int? exitCode)
    {
        UnhandledError.Find(output, exitCode).ShouldBeNull();
    }

    [TestCase(139, "SIGSEGV")]
    [TestCase(134, "SIGABRT")]
    [TestCase(136, "SIGFPE")]
    [TestCase(132, "SIGILL")]
    [TestCase(133, "SIGTRAP")]
    [TestCase(135, "SIGBUS")]
    [TestCase(159, "SIGSYS")]
    [TestCase(141, "SIGPIPE")]
    public void A_signal_is_named(int exitCode, string signal)
    {
        var finding = UnhandledError.Find("Esperando...\n", exitCode).ShouldNotBeNull().ToFinding("@role.server");

        finding.Code.ShouldBe("proc.signaled");
        finding.Parameters["signal"].ShouldBe(signal);
        finding.Parameters["program"].ShouldBe("@role.server");
    }

    [TestCase("Unhandled exception. System.Exception: nada\n   at Programa.Main()", 134, "System.Exception: nada")]
    [TestCase("panic: nada\n\ngoroutine 1 [running]:\nmain.main()\n\t/usr/local/go/src/runtime/proc.go:283 +0x1d", 2, "panic: nada")]
    [TestCase("==7==ERROR: AddressSanitizer: heap-use-after-free on address 0x1\n    #0 0x1 in memcpy ../../libsanitizer/asan.cpp:9:1", 1, "AddressSanitizer: heap-use-after-free on")]
    public void An_error_whose_place_in_the_students_files_is_not_told_is_an_error(string output, int exitCode, string error) =>
        UnhandledError.Find(output, exitCode).ShouldBe(new UnhandledError(error, UnhandledError.UnknownPlace));

    [Test]
    public void What_a_sanitizer_says_goes_before_what_the_library_says_when_it_aborts() =>
        UnhandledError.Find("terminate called without an active exception\n==7==ERROR: LeakSanitizer: detected memory", 134)!.Error.ShouldBe("LeakSanitizer: detected memory");

    [TestCase("terminate called without an active exception", 1)]
    [TestCase("a.rb:1:in `x': hasta luego (SystemExit)", 1)]
    [TestCase("a.rb:1:in `x': (Interrupt)", 1)]
    [TestCase("a.rb:1:in `x': nada (RuntimeError)", 0)]
    [TestCase("a.rb:1:in `x': SIGTERM (SignalException)", 1)]
    public void What_a_program_says_when_it_ends_otherwise_is_no_error(string output, int exitCode) => UnhandledError.Find(output, exitCode).ShouldBeNull();

    [Test]
    public void An_error_in_the_library_is_told_where_the_student_called_it() =>
        UnhandledError.Find(
            """
            Traceback (most recent call last):
              File "/work/cliente.py", line 7, in <module>
                s = socket.create_connection(("localhost", 3500))
              File "/usr/lib/python3.13/socket.py", line 864, in create_connection
                raise exceptions[0]
            ConnectionRefusedError: [Errno 111] Connection refused
            """, 1)!.Place.ShouldBe("cliente.py:7");

    [Test]
    public void An_error_that_never_leaves_the_library_is_told_where_it_is() =>
        UnhandledError.Find("Traceback (most recent call last):\n  File \"/usr/lib/python3.13/threading.py\", line 9, in run\nOSError: nada", 1)!.Place.ShouldBe("threading.py:9");

    // The first had been handled, and printed; what ended the program is the second.
    [Test]
    public void Of_two_errors_that_are_no_chain_the_one_that_ended_the_program_is_told() =>
        UnhandledError.Find(
            """
            Traceback (most recent call last):
              File "/work/a.py", line 1, in <module>
            ValueError: uno

            sigo

            The above exception was the direct cause of the following exception:

            Traceback (most recent call last):
              File "/work/a.py", line 9, in <module>
            ValueError: dos
            """, 1).ShouldBe(new UnhandledError("ValueError: dos", "a.py:9"));

    [TestCase(null, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(128, true)]
    [TestCase(129, false)]
    [TestCase(192, false)]
    [TestCase(193, true)]
    [TestCase(255, true)]
    public void A_status_is_a_failure_unless_it_is_nothing_or_a_signal(int? code, bool isFailure) => ExitCode.IsFailure(code).ShouldBe(isFailure);

    [Test]
    public void An_error_becomes_a_finding_with_its_place()
    {
        var finding = new UnhandledError("NameError: name 'x' is not defined", "servidor.py:3").ToFinding("@role.server");

        finding.Code.ShouldBe("proc.crashed");
        finding.Parameters["error"].ShouldBe("NameError: name 'x' is not defined");
        finding.Parameters["place"].ShouldBe("servidor.py:3");
    }

    [TestCaseSource(nameof(Errors))]
    public void A_terminals_line_ends_do_not_matter(string output, int? exitCode, string error, string place)
    {
        UnhandledError.Find("Socket creado\r\n" + output.ReplaceLineEndings("\r\n"), exitCode).ShouldNotBeNull().Error.ShouldBe(error);
    }

    [TestCase("Traceback (most recent call last):\n")]
    [TestCase("  File \"a.py\", line 1, in f\n")]
    [TestCase("    Traceback (most recent call last):\n  File \"a.py\", line 1\n")]
    [TestCase("panic: ")]
    [TestCase("panic: x\n")]
    [TestCase("\n")]
    [TestCase("   ")]
    [TestCase("a.rb:1:in `x': (")]
    [TestCase("Exception in thread \"a\" ")]
    [TestCase("thread 'a' panicked at ")]
    [TestCase("/a:1\n\n")]
    [TestCase("Can't call method ")]
    [TestCase("    at a (/a:1:1\n")]
    [TestCase("a:1: Assertion `")]
    [TestCase("free(): ")]
    [CancelAfter(Ending.Limit)]
    public void Hostile_output_is_looked_through_once(string unit)
    {
        var output = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

        Ending.Of(() => UnhandledError.Find(output, 1));
        Ending.Of(() => UnhandledError.Find(output, 134));
    }
}
