using System.Net.Sockets;
using System.Text;

namespace Guia.Udp;

/// <summary>1.5.4: una tarea muestra lo que llega mientras se lee el teclado.</summary>
internal static class ClienteChat
{
    public static async Task Correr()
    {
        using var udp = new UdpClient();
        udp.Connect("127.0.0.1", 3500);

        Task recepcion = MostrarLoQueLlega(udp);
        Console.WriteLine("Escribí un mensaje y Enter (una línea vacía termina)");
        while (await Console.In.ReadLineAsync() is { Length: > 0 } linea)
        {
            await udp.SendAsync(Encoding.UTF8.GetBytes(linea));
        }
    }

    private static async Task MostrarLoQueLlega(UdpClient udp)
    {
        while (true)
        {
            try
            {
                UdpReceiveResult mensaje = await udp.ReceiveAsync();
                Console.WriteLine("servidor: " + Encoding.UTF8.GetString(mensaje.Buffer));
            }
            catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionRefused)
            {
                Console.WriteLine("(no hay nadie del otro lado)");
            }
        }
    }
}
