using System.Net.Sockets;
using System.Text;

namespace Guia.Tcp;

internal static class ClienteTcp
{
    public static async Task Correr()
    {
        using var cliente = new TcpClient();
        await cliente.ConnectAsync("127.0.0.1", 3500);
        await using NetworkStream flujo = cliente.GetStream();
        await flujo.WriteAsync("Hola Mundo!"u8.ToArray());

        var buffer = new byte[1024];
        int leidos = await flujo.ReadAsync(buffer);
        Console.WriteLine("Recibido: " + Encoding.UTF8.GetString(buffer, 0, leidos));
    }
}
