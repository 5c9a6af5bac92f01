using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guia.Tcp;

/// <summary>2.5.4: ReadExactlyAsync espera a que llegue todo lo pedido.</summary>
internal static class ServidorImagen
{
    public static async Task Correr()
    {
        using var servidor = new TcpListener(IPAddress.Loopback, 3500);
        servidor.Start();
        while (true)
        {
            using TcpClient cliente = await servidor.AcceptTcpClientAsync();
            try
            {
                await Recibir(cliente.GetStream());
            }
            catch (IOException error)
            {
                // También si el cliente cierra antes de tiempo (EndOfStreamException)
                Console.WriteLine("Transferencia incompleta: " + error.Message);
            }
        }
    }

    private static async Task Recibir(NetworkStream flujo)
    {
        var encabezado = new byte[12];
        await flujo.ReadExactlyAsync(encabezado);
        var texto = new byte[BinaryPrimitives.ReadInt32BigEndian(encabezado)];
        var imagen = new byte[BinaryPrimitives.ReadInt64BigEndian(encabezado.AsSpan(4))];
        await flujo.ReadExactlyAsync(texto);
        await flujo.ReadExactlyAsync(imagen);

        string nombre = $"imagen-{Guid.NewGuid():N}.png";
        await File.WriteAllBytesAsync(nombre, imagen);
        Console.WriteLine($"Texto: {Encoding.UTF8.GetString(texto)}");
        Console.WriteLine($"Imagen: {nombre} ({imagen.Length} bytes)");
        await flujo.WriteAsync(Encoding.UTF8.GetBytes($"guardado en {nombre}\n"));
    }
}
