using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class ProjectSpecs
{
    private const string Main = "int main() { }";

    [TestCase("all: cliente servidor\n\ncliente: cliente.o\nservidor: servidor.o red.o\n\t$(CC) -o $@ $^\n", "make -B servidor", "./servidor")]
    [TestCase("PROGS = udp_client udp_server\nall: $(PROGS)\n%: %.c\n\tgcc -o $@ $<\n", "make -B udp_server", "./udp_server")]
    [TestCase("BIN := bin\nall: $(BIN)/servidor\n$(BIN)/servidor: servidor.c\n\tgcc -o $@ $<\n.PHONY: all clean run-servidor\nrun-servidor:\n\t./bin/servidor\n", "make -B bin/servidor", "./bin/servidor")]
    [TestCase("todo:\n\tgcc servidor.c -o servidor\n\tgcc cliente.c -o cliente\n", "make -B", "./servidor")]
    [TestCase(".PHONY: server\nserver: servidor.out\nservidor.out: servidor.c\n\tgcc -o $@ $<", "make -B servidor.out", "./servidor.out")]
    public void A_makefile_makes_the_program_whose_name_tells_the_role(string makefile, string build, string command)
    {
        var files = new MemoryFiles().With("1.5.4/Makefile", makefile).With("1.5.4/servidor.c", Main).With("1.5.4/cliente.c", Main);

        var source = Read(files).Program("1.5.4 server").ShouldNotBeNull();
        source.Recipe.ShouldBe("make");
        source.Build.ShouldHaveSingleItem().ShouldBe(build.Split(' '));
        source.Command.ShouldBe([command]);
        source.Tools.ShouldBe(["make", "gcc"]);
    }

    [TestCase("clean:\n\trm -f *.o\n")]
    [TestCase("run-server: server.py\n\tpython3 server.py\n")]
    [TestCase("")]
    public void A_makefile_that_makes_no_program_of_that_role_is_passed_over(string makefile) =>
        Read(new MemoryFiles().With("1.5.2/Makefile", makefile).With("1.5.2/servidor.c", Main)).Program("1.5.2 server").ShouldNotBeNull().Recipe.ShouldBe("c");

    [Test]
    public void A_makefile_beside_scripts_is_no_way_to_build_them() =>
        Read(new MemoryFiles().With("1.5.2/Makefile", "server:\n\tpython3 server.py\n").With("1.5.2/server.py")).Program("1.5.2 server").ShouldNotBeNull()
            .Recipe.ShouldBe("python");

    [Test]
    public void One_makefile_for_all_exercises_names_them_in_its_targets()
    {
        var files = new MemoryFiles().With("Makefile", "all: udp_echo_server 1.5.2/servidor\n").With("udp_echo_server.c", Main).With("1.5.2/servidor.c", Main);

        var submission = Read(files);
        submission.Program("1.2 server").ShouldNotBeNull().Command.ShouldBe(["./udp_echo_server"]);
        var filter = submission.Program("1.5.2 server").ShouldNotBeNull();
        filter.Command.ShouldBe(["./1.5.2/servidor"]);
        filter.Folder.ShouldBe(".");
        filter.Path.ShouldBe("1.5.2/servidor.c");
    }

    [TestCase("[package]\nname = \"servidor\"\n", "1.5.2/src/main.rs")]
    [TestCase("[package]\nname = \"filtro\"\n", "1.5.2/src/main.rs")]
    [TestCase("[package]\nname = \"eco\"\n", "1.5.2/src/bin/servidor.rs")]
    [TestCase("[package]\nname = \"eco\"\n", "1.5.2/src/bin/servidor/main.rs")]
    [TestCase("[package]\nname = \"eco\"\n\n[[bin]]\nname = \"servidor\"\npath = \"fuente/s.rs\"\n", "1.5.2/fuente/s.rs")]
    public void A_cargo_package_gives_the_program_whose_name_tells_the_role(string manifest, string main)
    {
        var source = Read(new MemoryFiles().With("1.5.2/Cargo.toml", manifest).With(main, "fn main() { }")).Program("1.5.2 server").ShouldNotBeNull();

        source.Path.ShouldBe(main);
        source.Recipe.ShouldBe("cargo");
        var name = source.Build.ShouldHaveSingleItem()[^1];
        source.Command.ShouldBe([$"./.grader-build/cargo/debug/{name}"]);
    }

    [Test]
    public void A_member_of_a_workspace_is_built_in_it()
    {
        var files = new MemoryFiles().With("Cargo.toml", "[workspace]\nmembers = [\"*\"]\n")
            .With("1.5.2/Cargo.toml", "[package]\nname = \"servidor\"\n").With("1.5.2/src/main.rs", "fn main() { }");

        var source = Read(files).Program("1.5.2 server").ShouldNotBeNull();
        source.Folder.ShouldBe(".");
        source.Build[0].ShouldContain("./1.5.2/Cargo.toml");
    }

    [Test]
    public void A_go_module_is_built_from_its_root()
    {
        var files = new MemoryFiles().With("1.5.4/go.mod", "module eco\n")
            .With("1.5.4/cmd/server/main.go", "package main\nfunc main() { }\n").With("1.5.4/cmd/server/red.go", "package main\n")
            .With("1.5.4/cmd/client/main.go", "package main\nfunc main() { }\n");

        var source = Read(files).Program("1.5.4 server").ShouldNotBeNull();
        source.Folder.ShouldBe("1.5.4");
        source.Build.ShouldHaveSingleItem()[^1].ShouldBe("./cmd/server");
    }

    [Test]
    public void Two_go_programs_in_one_folder_are_built_by_file()
    {
        var files = new MemoryFiles().With("1.5.4/go.mod", "module eco\n").With("1.5.4/comun.go", "package main\n")
            .With("1.5.4/server.go", "package main\nfunc main() { }\n").With("1.5.4/client.go", "package main\nfunc main() { }\n");

        Read(files).Program("1.5.4 server").ShouldNotBeNull().Build.ShouldHaveSingleItem()
            .ShouldBe(["go", "build", "-o", "./.grader-build/go-server", "./server.go", "./comun.go"]);
    }

    [Test]
    public void Dotnet_projects_tell_their_role_by_name_or_folder_and_bring_what_they_refer_to()
    {
        const string Project = "<Project><OutputType>Exe</OutputType><AssemblyName>eco</AssemblyName><ProjectReference Include=\"../Comun/Comun.csproj\" /></Project>";
        var files = new MemoryFiles().With("1.5.4/Servidor/App.csproj", Project).With("1.5.4/Servidor/Program.cs")
            .With("1.5.4/Cliente/Cliente.csproj", "<OutputType>Exe</OutputType>").With("1.5.4/Comun/Comun.csproj", "<Project></Project>");

        var submission = Read(files);
        var server = submission.Program("1.5.4 server").ShouldNotBeNull();
        server.Folder.ShouldBe("1.5.4");
        server.Build[0].ShouldContain("./Servidor/App.csproj");
        server.Command.ShouldBe(["dotnet", "./.grader-build/dotnet-App/eco.dll"]);
        submission.Program("1.5.4 client").ShouldNotBeNull().Folder.ShouldBe("1.5.4/Cliente");
    }
}
