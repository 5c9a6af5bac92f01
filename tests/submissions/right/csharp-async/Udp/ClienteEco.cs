using System.Net.Sockets;
using System.Text;

namespace Guia.Udp;

internal static class ClienteEco
{
    public static async Task Correr()
    {
        using var udp = new UdpClient();
        await udp.SendAsync("TyR: Echo sobre UDP"u8.ToArray(), "127.0.0.1", 3500);
        UdpReceiveResult respuesta = await udp.ReceiveAsync();
        Console.WriteLine("--> " + Encoding.UTF8.GetString(respuesta.Buffer));
    }
}
