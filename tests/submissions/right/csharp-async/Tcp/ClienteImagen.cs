using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Guia.Tcp;

/// <summary>2.5.4: los dos largos en un encabezado de 12 bytes, el texto y la imagen.</summary>
internal static class ClienteImagen
{
    public static async Task Correr(string texto, string imagen)
    {
        byte[] letras = Encoding.UTF8.GetBytes(texto);
        await using FileStream archivo = File.OpenRead(imagen);

        var encabezado = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(encabezado, letras.Length);
        BinaryPrimitives.WriteInt64BigEndian(encabezado.AsSpan(4), archivo.Length);

        using var cliente = new TcpClient();
        await cliente.ConnectAsync("127.0.0.1", 3500);
        await using NetworkStream flujo = cliente.GetStream();
        await flujo.WriteAsync(encabezado);
        await flujo.WriteAsync(letras);
        await archivo.CopyToAsync(flujo);

        using var respuesta = new StreamReader(flujo);
        Console.WriteLine("El servidor dice: " + await respuesta.ReadLineAsync());
    }
}
