using System.Net;
using System.Net.Sockets;

namespace Guia.Udp;

internal static class ServidorEco
{
    public static async Task Correr()
    {
        using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 3500));
        Console.WriteLine("Socket creado, escuchando en el puerto 3500");
        while (true)
        {
            UdpReceiveResult pedido = await udp.ReceiveAsync();
            Console.WriteLine($"Conexion desde: {pedido.RemoteEndPoint}");
            await udp.SendAsync(pedido.Buffer, pedido.RemoteEndPoint);
        }
    }
}
