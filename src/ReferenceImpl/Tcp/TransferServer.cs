using System.Net.Sockets;
using System.Text;

namespace ReferenceImpl.Tcp;

/// <summary>2.5.4: receives pairs of frames, a text and an image; prints the one and saves the other (see <see cref="Framing"/>).</summary>
internal static class TransferServer
{
    private const int Backlog = 5;
    private const int TextLimit = 1 << 20;
    private const int ImageLimit = 1 << 26;

    public static int Run() => TcpPort.ServeForever(Backlog, Attend);

    private static void Attend(Socket client)
    {
        try
        {
            // As many transfers as the client wants on one connection; a close between two of them is a proper end.
            while (Framing.Receive(client, TextLimit) is { } text)
            {
                var image = Framing.Receive(client, ImageLimit) ?? throw new InvalidDataException("llegó el texto pero no la imagen");
                Console.WriteLine($"Texto: {Encoding.UTF8.GetString(text)}");
                var name = Save(image);
                Console.WriteLine($"Imagen: {image.Length} bytes guardados en {name}");
                Framing.Send(client, Encoding.UTF8.GetBytes($"OK, {image.Length} bytes"));
            }
        }
        catch (InvalidDataException error)
        {
            // After a wrong length nobody knows where the next frame starts: there is nothing to do but close.
            Console.Error.WriteLine($"Transferencia descartada: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"No se pudo guardar la imagen: {error.Message}");
        }
    }

    /// <summary>
    /// Saves under the first free number. The name is ours: one that came over the network could be <c>../../.bashrc</c>.
    /// </summary>
    private static string Save(byte[] image)
    {
        for (var number = 1; ; number++)
        {
            var name = $"recibida-{number}.png";
            if (File.Exists(name))
                continue;
            // CreateNew fails rather than overwrite, should somebody else have taken the name just now.
            using var file = new FileStream(name, FileMode.CreateNew, FileAccess.Write);
            file.Write(image);
            return name;
        }
    }
}
