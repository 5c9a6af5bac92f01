using System.Diagnostics;
using Grader.Sandboxes;
using Grader.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Submissions;

/// <summary>The commands of the recipes, run as they are: a program of each language says hello from a folder with an awkward name.</summary>
[Platform("Linux,MacOsX")]
[Category("Toolchains")]
internal sealed class BuildSpecs
{
    private const string Java = "public class Servidor {\n  public static void main(String[] args) { System.out.println(Comun.TEXTO); }\n}\n";

    private static readonly object[] Programs =
    [
        Case("python", ("servidor.py", "from comun import texto\nprint(texto)"), ("comun.py", "texto = 'hola'")),
        Case("a name like an option", ("-c.py", "print('hola')")),
        Case("javascript", ("servidor.mjs", "import fs from 'node:fs';\nconsole.log('hola')")),
        Case("shell", ("servidor.sh", "echo hola")),
        Case("shebang", ("servidor", "#!/usr/bin/env python3\nprint('hola')")),
        Case("c", ("-servidor.c", "#include <stdio.h>\nconst char *texto(void);\nint main(void) { puts(texto()); }"), ("red.c", "const char *texto(void) { return \"hola\"; }")),
        Case("c++", ("servidor.cpp", "#include <iostream>\nint main() { std::cout << \"hola\\n\"; }")),
        Case("make", ("Makefile", "all: servidor\nservidor: s.c\n\t$(CC) -o $@ $<\n"), ("s.c", "#include <stdio.h>\nint main(void) { puts(\"hola\"); }")),
        Case("java", ("Servidor.java", Java), ("Comun.java", "class Comun { static final String TEXTO = \"hola\"; }")),
        Case("java, renamed", ("servidor_1.5.2.java", Java.Replace("Comun.TEXTO", "\"hola\"", StringComparison.Ordinal))),
        Case("java, package", ("src/ar/redes/Servidor.java", "package ar.redes;\n" + Java), ("src/ar/redes/Comun.java", "package ar.redes;\nclass Comun { static final String TEXTO = \"hola\"; }")),
        Case("java, package without its folders", ("Servidor.java", "package ar.redes;\n" + Java), ("Comun.java", "package ar.redes;\nclass Comun { static final String TEXTO = \"hola\"; }")),
        Case("go", ("servidor 1.go", "package main\nimport \"fmt\"\nfunc main() { fmt.Println(texto) }"), ("comun.go", "package main\nvar texto = \"hola\"")),
        Case("go module", ("go.mod", "module eco\n\ngo 1.18\n"), ("cmd/servidor/main.go", "package main\nimport (\n\"fmt\"\n\"eco/comun\"\n)\nfunc main() { fmt.Println(comun.Texto) }"), ("comun/comun.go", "package comun\nvar Texto = \"hola\"")),
        Case("rust", ("servidor 1.5.2.rs", "fn main() { println!(\"hola\"); }")),
        Case("cargo", ("Cargo.toml", "[package]\nname = \"eco\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"), ("src/bin/servidor.rs", "fn main() { println!(\"hola\"); }"), ("src/bin/cliente.rs", "fn main() { }")),
        Case("c#", ("servidor 1.5.2.cs", "using System;\nclass Servidor { static void Main() { Console.WriteLine(\"hola\"); } }")),
        Case("c#, statements", ("servidor.cs", "Console.WriteLine(\"hola\");")),
        Case("c# project of an older .NET", ("Servidor/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n<PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>\n<ItemGroup><ProjectReference Include=\"..\\Comun\\Comun.csproj\" /></ItemGroup>\n</Project>"), ("Servidor/Program.cs", "Console.WriteLine(Comun.Texto);"), ("Comun/Comun.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>\n</Project>"), ("Comun/Comun.cs", "public static class Comun { public const string Texto = \"hola\"; }")),
    ];

    [TestCaseSource(nameof(Programs))]
    public void A_program_is_built_and_runs(string what, (string Path, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in files)
            folder.With($"1.5.2 ñ/{path}", text);
        var source = SubmissionReader.Read(folder.Path, GuideExercises.All).Program("1.5.2 server").ShouldNotBeNull(what);
        foreach (var tool in source.Tools.Where(tool => ToolFinder.OnMachine(tool) is null))
            Assert.Ignore($"{tool} is not on this machine.");
        var where = Path.Combine(folder.Path, source.Folder);

        foreach (var command in source.Build)
            Run(where, command);

        Run(where, source.Command).Trim().ShouldBe("hola");
    }

    private static object[] Case(string what, params (string, string)[] files) => [what, files];

    private static string Run(string folder, IReadOnlyList<string> command)
    {
        var program = command[0].Contains('/') ? Path.Combine(folder, command[0]) : command[0];
        using var process = Process.Start(new ProcessStartInfo(program, command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{string.Join(' ', command)} does not end.");
        }
        process.ExitCode.ShouldBe(0, $"{string.Join(' ', command)}\n{output.Result}{errors.Result}");
        return output.Result;
    }
}
