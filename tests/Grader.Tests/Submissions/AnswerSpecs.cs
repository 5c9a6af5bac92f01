using Grader.Submissions.Answers;
using Grader.Submissions.Files;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Submissions;

internal sealed class AnswerSpecs
{
    private static readonly string[] Patterns = ["respuestas*", "answers*", "README*"];

    private const string Common = """
        # Práctica de sockets

        ## 1.5.1 Cliente sin servidor

        Se bloquea en `recvfrom`.

        ```python
        # 1.5.2 no es un título
        ```

        ### Detalle
        Espera 31 s.

        ## 1.5.2 Filtro
        2.5 segundos después, nada.
        127.0.0.1 es la conocida.

        ## 1.5.20 No existe
        ## 1.5.3

        ## Conclusiones
        Fin.
        """;

    [TestCase("1.5.1", "Se bloquea en `recvfrom`.\n\n```python\n# 1.5.2 no es un título\n```\n\n### Detalle\nEspera 31 s.")]
    [TestCase("1.5.2", "2.5 segundos después, nada.\n127.0.0.1 es la conocida.")]
    public void The_part_of_a_common_file_under_the_number_is_the_answer(string exercise, string text) =>
        Find(new MemoryFiles().With("respuestas.md", Common), exercise).ShouldBe(new Answer("respuestas.md", text));

    [TestCase("1.5.3")]
    [TestCase("1.5")]
    [TestCase("2.5.1")]
    public void An_empty_part_or_none_is_no_answer(string exercise) => Find(new MemoryFiles().With("respuestas.md", Common), exercise).ShouldBeNull();

    [TestCase("1.5.1) Se bloquea.\nPara siempre.\n1.5.2) Ignora.", "1.5.1) Se bloquea.\nPara siempre.")]
    [TestCase("**Ejercicio 1.5.1**: Se bloquea.\n\n**Ejercicio 1.5.2**: Ignora.", "**Ejercicio 1.5.1**: Se bloquea.")]
    [TestCase("- 1.5.1: Se bloquea.\n- 1.5.2: Ignora.", "- 1.5.1: Se bloquea.")]
    [TestCase("1.5.1\n-----\nSe bloquea.\n\n1.5.2\n-----\nIgnora.", "1.5.1\nSe bloquea.")]
    [TestCase("Punto 1.5.1.\r\nSe bloquea.\r\n", "Punto 1.5.1.\nSe bloquea.")]
    [TestCase("# Ejercicio 1-5-1\nSe bloquea.\n# Otra cosa\nNo.", "Se bloquea.")]
    public void Lines_that_begin_with_the_number_do_as_well_as_headings(string file, string text) =>
        Find(new MemoryFiles().With("README.txt", file), "1.5.1").ShouldNotBeNull().Text.ShouldBe(text);

    [Test]
    public void The_parts_of_an_exercise_belong_to_its_answer() =>
        Find(new MemoryFiles().With("respuestas.md", "## 1.3 Pruebas\n1.3.1 Anda.\n1.3.2 Anda.\n## 1.4\nOtra"), "1.3").ShouldNotBeNull().Text
            .ShouldBe("1.3.1 Anda.\n1.3.2 Anda.");

    [TestCase("1.5.1/respuestas.md")]
    [TestCase("tp1/UDP/1.5/1.5.1/Respuestas.TXT")]
    [TestCase("ej151/README.md")]
    [TestCase("respuestas_1.5.1.md")]
    [TestCase("1.5.1_respuestas.md")]
    public void A_file_of_the_exercise_is_its_answer_whole(string path) =>
        Find(new MemoryFiles().With(path, "Se bloquea.\n").With("respuestas.md", Common), "1.5.1").ShouldBe(new Answer(path, "Se bloquea."));

    [TestCase("1.5.2/respuestas.md")]
    [TestCase("2.5/respuestas.md")]
    [TestCase("1.5.1/servidor.py")]
    [TestCase("1.5.1/respuestas.pdf")]
    public void A_file_of_another_exercise_or_kind_is_no_answer(string path) =>
        Find(new MemoryFiles().With(path, "1.5.1 Se bloquea."), "1.5.1").ShouldBeNull();

    [Test]
    public void A_file_of_the_part_of_the_guide_is_read_by_its_numbers() =>
        Find(new MemoryFiles().With("1.5/respuestas.md", Common), "1.5.2").ShouldNotBeNull().File.ShouldBe("1.5/respuestas.md");

    [Test]
    public void Text_in_another_encoding_is_read() =>
        Find(new MemoryFiles().With("1.5.1/respuestas.txt", [.. "Se bloque"u8, 0xF3, .. "."u8]), "1.5.1").ShouldNotBeNull().Text.ShouldBe("Se bloqueó.");

    private static Answer? Find(MemoryFiles files, string exercise) => AnswerFinder.Find(FolderWalk.Walk(files), exercise, Patterns);
}
