using System.Net;
using System.Net.Sockets;

namespace Guia.Udp;

/// <summary>1.5.2: solo atiende a las direcciones conocidas.</summary>
internal static class ServidorFiltro
{
    private static readonly HashSet<IPAddress> Conocidas = [IPAddress.Parse("127.0.0.1")];

    public static async Task Correr()
    {
        using var udp = new UdpClient(new IPEndPoint(IPAddress.Any, 3500));
        while (true)
        {
            UdpReceiveResult pedido = await udp.ReceiveAsync();
            if (!Conocidas.Contains(pedido.RemoteEndPoint.Address))
            {
                Console.WriteLine($"Ignorado: {pedido.RemoteEndPoint}");
                continue;
            }
            await udp.SendAsync(pedido.Buffer, pedido.RemoteEndPoint);
        }
    }
}
