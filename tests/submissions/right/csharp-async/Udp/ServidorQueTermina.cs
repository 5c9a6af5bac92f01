using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guia.Udp;

/// <summary>1.5.5: cada mensaje se atiende en su tarea; la que recibe "terminar" cancela la espera.</summary>
internal static class ServidorQueTermina
{
    public static async Task Correr()
    {
        using var fin = new CancellationTokenSource();
        using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 3500));
        try
        {
            while (true)
            {
                UdpReceiveResult pedido = await udp.ReceiveAsync(fin.Token);
                _ = Atender(udp, pedido, fin);
            }
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Servidor terminado por un cliente");
        }
    }

    private static async Task Atender(UdpClient udp, UdpReceiveResult pedido, CancellationTokenSource fin)
    {
        if (Encoding.UTF8.GetString(pedido.Buffer).Trim() == "terminar")
        {
            await fin.CancelAsync();
            return;
        }
        await udp.SendAsync(pedido.Buffer, pedido.RemoteEndPoint);
    }
}
