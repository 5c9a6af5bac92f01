using System.Text.Json;
using Grader.Specs;
using Grader.Submissions;
using Grader.Submissions.Manifests;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class ManifestWriterSpecs
{
    private static readonly Phrases Texts = Phrases.Load();

    private static readonly string[] Paths =
    [
        "1.1/udp_echo_client.py", "1.2/UdpEchoServer.java", "1.5.2/servidor con \"filtro\".c", "1.5.4/cliente/main.go", "1.5.4/servidor/main.go",
        "1.5.5/servidor\nraro.py", "2.5.1/-rf server.js", "2.5.4/cliente.rs", "2.5.4/servidor.rs", "ejecución/a.py",
    ];

    [Test]
    public void What_is_written_and_read_again_gives_the_same_programs()
    {
        var found = Read(Paths);

        var again = ReadManifest(Write(found), Paths);

        again.Problems.ShouldBeEmpty();
        Comparable(again).ShouldBe(Comparable(found));
        again.Missing.Keys.ShouldBe(found.Missing.Keys);
    }

    [Test]
    public void A_declared_submission_is_written_as_it_was_declared()
    {
        const string Manifest = """
            student: { id: "185432", name: "Núñez, \"Pepe\"" }
            programs:
              "1.5.6": { server: [python3, ejecución/a.py] }
              "2.5.2": { client: [python3, ejecución/a.py, "{message}"] }
              "2.5.4": { build: [[cmake, .], [make]], client: [./cliente, "{text}", "{image}"], server: 2.5.4/servidor.rs }
            settings: { buffer: 16, quit: "salir\n", "2.5.3": { buffer: 4 } }
            """;
        var declared = ReadManifest(Manifest, Paths);

        var again = ReadManifest(Write(declared), Paths);

        again.Problems.ShouldBeEmpty();
        Comparable(again).ShouldBe(Comparable(declared));
    }

    [Test]
    public void A_submission_in_a_folder_of_its_own_is_written_for_that_folder()
    {
        var found = Read("tp1/1.5.2/servidor.py", "tp1/1.1/udp_echo_client.py");
        found.ManifestPath.ShouldBe("tp1/submission.yaml");

        var again = Read(new MemoryFiles().With("tp1/1.5.2/servidor.py").With("tp1/1.1/udp_echo_client.py")
            .With("tp1/submission.yaml", Write(found)));

        again.Problems.ShouldBeEmpty();
        Comparable(again).ShouldBe(Comparable(found));
    }

    [Test]
    public void It_says_what_was_found_what_was_not_and_what_may_be_declared()
    {
        var text = Write(ReadManifest("settings: { buffer: 16 }", "1.1/udp_echo_client.py", "1.5.4/servidor.py"));

        text.ShouldBe(
            """
            # Lo que el corrector no puede saber por los nombres de los archivos. Todo es opcional.
            # Los archivos y los comandos son relativos a la carpeta de este archivo.
            student: { id: "", name: "" }

            # Cada programa es un archivo, que se compila y ejecuta según su lenguaje, o un comando como lista de palabras:
            #   "2.5.4": { build: [make], client: [./cliente, "{text}", "{image}"], server: [./servidor] }
            # En los comandos se reemplazan: {text}, {image}, {message}, {host}, {port}.
            programs:
              "1.1":
                client: "1.1/udp_echo_client.py"
              # 1.2: falta server (submission.missing).
              # 1.3: client es el de 1.1.
              # 1.3: falta server (submission.missing).
              # 1.5.1: falta client (submission.missing).
              # 1.5.2: falta server (submission.missing).
              # 1.5.3: falta server (submission.missing).
              "1.5.4":
                server: "1.5.4/servidor.py"
              # 1.5.4: falta client (submission.missing).
              # 1.5.5: falta server (submission.missing).
              # 1.5.6: falta server (submission.missing).
              # 2.1: falta client (submission.missing).
              # 2.2: falta server (submission.missing).
              # 2.3: falta client (submission.missing).
              # 2.3: falta server (submission.missing).
              # 2.5.1: falta server (submission.missing).
              # 2.5.2: falta client (submission.missing).
              # 2.5.3: falta server (submission.missing).
              # 2.5.4: falta client (submission.missing).
              # 2.5.4: falta server (submission.missing).

            # Lo que los programas tienen de propio. Lo que vale para un solo ejercicio va bajo su número:
            #   "2.5.3": { buffer: 16 }
            settings:
              # De dónde toma el cliente su mensaje: argument, stdin o fixed (1.1, 2.5.2)
              # message: "fixed"
              # La dirección IP a la que el servidor responde (1.5.2)
              # allowed_ip: "127.0.0.1"
              # Cuántos bytes recibe por vez el programa (1.5.3, 2.5.3)
              buffer: 16
              # El mensaje que hace terminar al servidor (1.5.5)
              # quit: "salir"
              # El mensaje que ejecuta un comando; {command} es el comando (1.5.6)
              # exec: "EXEC {command}"
              # Cómo sabe el servidor que el mensaje terminó: eof, newline, length u own (2.5.3)
              # framing: "eof"

            """);
    }

    [Test]
    public void With_nothing_found_nothing_is_declared() =>
        ReadManifest(Write(Read())).Problems.ShouldBeEmpty();

    [Test]
    public void Its_comments_are_in_the_authors_language()
    {
        var text = Write(ReadManifest("settings: { buffer: 16 }", "1.1/udp_echo_client.py", "1.2/servidor.py"), Language.English);

        text.ShouldStartWith("# What the grader cannot know from the names of the files. All of it is optional.\n# Files and commands are relative");
        text.ShouldContain("  # 1.3: client is that of 1.1.\n");
        text.ShouldContain("  # 1.5.1: client is missing (submission.missing).\n");
        text.ShouldContain("  # How many bytes the program receives at a time (1.5.3, 2.5.3)\n  buffer: 16\n");
    }

    private static string Write(Submission submission, Language? language = null) => new ManifestWriter(Texts, language ?? Language.Spanish).Write(submission, GuideExercises.All);

    private static string Comparable(Submission submission) => JsonSerializer.Serialize(new
    {
        submission.StudentId,
        submission.StudentName,
        Programs = submission.Programs.Values,
        Settings = submission.Settings.OrderBy(pair => pair.Key, StringComparer.Ordinal),
        ExerciseSettings = submission.ExerciseSettings.OrderBy(pair => pair.Key, StringComparer.Ordinal),
    });
}
