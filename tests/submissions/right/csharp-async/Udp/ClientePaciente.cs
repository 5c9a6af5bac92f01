using System.Net.Sockets;
using System.Text;

namespace Guia.Udp;

/// <summary>1.5.1: lo que llegue primero, la respuesta o el final de la espera.</summary>
internal static class ClientePaciente
{
    public static async Task Correr()
    {
        using var udp = new UdpClient();
        await udp.SendAsync("TyR: Echo sobre UDP"u8.ToArray(), "127.0.0.1", 3500);

        Task<UdpReceiveResult> recepcion = udp.ReceiveAsync();
        if (await Task.WhenAny(recepcion, Task.Delay(3000)) == recepcion)
        {
            Console.WriteLine("--> " + Encoding.UTF8.GetString((await recepcion).Buffer));
        }
        else
        {
            Console.WriteLine("No hubo respuesta en 3 segundos: ¿está corriendo el servidor?");
        }
    }
}
