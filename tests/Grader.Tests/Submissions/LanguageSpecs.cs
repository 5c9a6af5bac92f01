using System.Text.Json;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class LanguageSpecs
{
    [TestCase("servidor.py", "python", "python3 servidor.py")]
    [TestCase("servidor.js", "javascript", "node servidor.js")]
    [TestCase("servidor.mjs", "javascript", "node servidor.mjs")]
    [TestCase("servidor.rb", "ruby", "ruby servidor.rb")]
    [TestCase("servidor.sh", "shell", "sh servidor.sh")]
    [TestCase("servidor.c", "c", "./.grader-build/c-servidor", "mkdir -p .grader-build", "gcc -O1 -g -pthread -o ./.grader-build/c-servidor servidor.c -lm")]
    [TestCase("servidor.cpp", "cpp", "./.grader-build/cpp-servidor", "mkdir -p .grader-build", "g++ -std=c++20 -O1 -g -pthread -o ./.grader-build/cpp-servidor servidor.cpp -lm")]
    [TestCase("Servidor.java", "java", "java -cp ./.grader-build/java-Servidor Servidor", "javac -encoding UTF-8 -nowarn -d ./.grader-build/java-Servidor -sourcepath . Servidor.java")]
    [TestCase("servidor.go", "go", "./.grader-build/go-servidor", "go build -o ./.grader-build/go-servidor ./servidor.go")]
    [TestCase("servidor.rs", "rust", "./.grader-build/rust-servidor", "mkdir -p .grader-build", "rustc --edition 2021 --crate-name program -g -o ./.grader-build/rust-servidor servidor.rs")]
    [TestCase("servidor.cs", "csharp", "dotnet ./.grader-build/cs-servidor/program.dll", "dotnet build ./servidor.cs -o ./.grader-build/cs-servidor --nologo -v q --disable-build-servers -p:UseAppHost=false -p:PublishAot=false -p:AssemblyName=program")]
    [TestCase("Servidor.csproj", "dotnet", "dotnet ./.grader-build/dotnet-Servidor/Servidor.dll", "dotnet build ./Servidor.csproj -o ./.grader-build/dotnet-Servidor --nologo -v q --disable-build-servers -p:UseAppHost=false")]
    public void Each_language_says_how_it_is_built_and_run(string file, string recipe, string command, params string[] build)
    {
        var source = Read($"1.5.2/{file}").Program("1.5.2 server").ShouldNotBeNull();

        source.Recipe.ShouldBe(recipe);
        source.Folder.ShouldBe("1.5.2");
        string.Join(' ', source.Command).ShouldBe(command);
        source.Build.Select(words => string.Join(' ', words)).ShouldBe(build);
        source.Tools.ShouldContain(tool => (build.LastOrDefault() ?? command).StartsWith(tool, StringComparison.Ordinal));
    }

    [TestCase("#!/usr/bin/env python3\n", "python3 servidor")]
    [TestCase("#!/usr/bin/python3\n", "python3 servidor")]
    [TestCase("#!/usr/bin/env -S node --no-warnings\n", "node --no-warnings servidor")]
    [TestCase("#! /bin/bash -e\n", "bash -e servidor")]
    public void A_file_without_extension_is_run_by_the_interpreter_it_names(string text, string command) =>
        Read(new MemoryFiles().With("1.5.2/servidor", text)).Program("1.5.2 server").ShouldNotBeNull().Command.ShouldBe(command.Split(' '));

    [Test]
    public void A_line_end_of_windows_after_the_interpreter_is_told()
    {
        var lack = Read(new MemoryFiles().With("1.5.2/servidor", "#!/usr/bin/env python3\r\nprint()\r\n")).Lack("1.5.2 server").ShouldNotBeNull();

        lack.Code.ShouldBe("proc.not-startable");
        lack.Parameters["reason"].ShouldBe("@reason.crlf-shebang");
        lack.Parameters["program"].ShouldBe("@role.server");
    }

    [Test]
    public void A_line_end_of_windows_does_no_harm_where_the_extension_tells_the_language() =>
        Read(new MemoryFiles().With("1.5.2/servidor.py", "#!/usr/bin/env python3\r\n")).Program("1.5.2 server").ShouldNotBeNull();

    [Test]
    public void A_script_is_run_by_the_shell_it_names() =>
        Read(new MemoryFiles().With("1.5.2/servidor.sh", "#!/bin/bash\n")).Program("1.5.2 server").ShouldNotBeNull().Command.ShouldBe(["bash", "servidor.sh"]);

    [Test]
    public void An_executable_that_lost_its_permission_gets_it_back()
    {
        byte[] program = [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1];

        var source = Read(new MemoryFiles().With("1.5.2/servidor", program)).Program("1.5.2 server").ShouldNotBeNull();
        source.Command.ShouldBe(["./servidor"]);
        source.Build.ShouldHaveSingleItem().ShouldBe(["chmod", "+x", "./servidor"]);
        Read(new MemoryFiles().With("1.5.2/servidor", program, executable: true)).Program("1.5.2 server").ShouldNotBeNull().Build.ShouldBeEmpty();
    }

    [Test]
    public void C_programs_are_compiled_with_the_files_beside_them_that_are_no_programs()
    {
        var files = new MemoryFiles().With("1.5.4/servidor.c", "int main() { }").With("1.5.4/cliente.c", "int main() { }").With("1.5.4/red.c", "void enviar() { }");

        Read(files).Program("1.5.4 server").ShouldNotBeNull().Build[1].ShouldBe(
            ["gcc", "-O1", "-g", "-pthread", "-o", "./.grader-build/c-servidor", "servidor.c", "red.c", "-lm"]);
    }

    [Test]
    public void What_a_program_includes_from_above_comes_along()
    {
        var source = Read(new MemoryFiles().With("1.5.2/servidor.c", "#include \"../comun/red.h\"\nint main() { }").With("comun/red.h"))
            .Program("1.5.2 server").ShouldNotBeNull();

        source.Folder.ShouldBe(".");
        source.Build[1].ShouldContain("1.5.2/servidor.c");
    }

    [Test]
    public void A_class_in_a_package_is_compiled_from_the_packages_root()
    {
        var text = "package ar.edu.redes;\n\npublic class Servidor {\n  public static void main(String[] args) { }\n}\n";

        var source = Read(new MemoryFiles().With("1.5.2/src/ar/edu/redes/Servidor.java", text)).Program("1.5.2 server").ShouldNotBeNull();
        source.Folder.ShouldBe("1.5.2/src");
        source.Build.ShouldHaveSingleItem()[^1].ShouldBe("ar/edu/redes/Servidor.java");
        source.Command[^1].ShouldBe("ar.edu.redes.Servidor");
    }

    [Test]
    public void A_java_file_renamed_against_its_class_is_compiled_under_the_classs_name()
    {
        var text = "class Mensaje { }\npublic class Servidor {\n  public static void main(String[] args) { }\n}\n";

        var source = Read(new MemoryFiles().With("servidor_1.5.2.java", text)).Program("1.5.2 server").ShouldNotBeNull();
        source.Build[^1].ShouldContain("./.grader-build/java-servidor_1.5.2-source/Servidor.java");
        source.Command[^1].ShouldBe("Servidor");
    }

    [Test]
    public void Java_classes_without_main_are_no_programs() =>
        Read(new MemoryFiles().With("1.5.2/ServidorUdp.java", "class ServidorUdp { }")
                .With("1.5.2/Main.java", "public class Main {\n  public static void main(String[] a) { }\n}"))
            .Program("1.5.2 server").ShouldNotBeNull().Path.ShouldBe("1.5.2/Main.java");

    [Test]
    public void A_maven_project_must_be_declared_and_how_is_shown()
    {
        var text = "package redes;\npublic class Servidor {\n  public static void main(String[] args) { }\n}\n";

        var lack = Read(new MemoryFiles().With("1.5.2/pom.xml").With("1.5.2/src/main/java/redes/Servidor.java", text)).Lack("1.5.2 server").ShouldNotBeNull();
        lack.Code.ShouldBe("submission.not-declared");
        lack.Parameters["example"].ShouldBe(
            "\"1.5.2\": { build: [mvn, -o, -q, -f, \"1.5.2/pom.xml\", package], server: [java, -cp, \"1.5.2/target/classes\", redes.Servidor] }");
    }

    [Test]
    public void A_node_program_runs_where_its_package_json_is()
    {
        var source = Read("1.5.2/package.json", "1.5.2/src/servidor.js").Program("1.5.2 server").ShouldNotBeNull();

        source.Folder.ShouldBe("1.5.2");
        source.Command.ShouldBe(["node", "src/servidor.js"]);
    }

    [Test]
    public void The_arguments_with_which_an_exercise_tries_a_program_are_added() =>
        Read("2.5.4/cliente.py", "2.5.4/servidor.py").Program("2.5.4 client").ShouldNotBeNull().Command
            .ShouldBe(["python3", "cliente.py", "{text}", "{image}"]);

    [Test]
    public void No_command_takes_a_file_name_for_an_option() =>
        Read("1.5.2/-rf.py").Program("1.5.2 server").ShouldNotBeNull().Command.ShouldBe(["python3", "./-rf.py"]);

    [Test]
    public void A_program_of_two_exercises_is_built_the_same_way_for_both()
    {
        var submission = Read("1.2/servidor.c");

        JsonSerializer.Serialize(submission.Program("1.3 server")!.Build).ShouldBe(JsonSerializer.Serialize(submission.Program("1.2 server")!.Build));
    }
}
