using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guia.Udp;

/// <summary>1.5.4: espera a la vez el teclado y la red, y responde al último que escribió.</summary>
internal static class ServidorChat
{
    public static async Task Correr()
    {
        using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 3500));
        // Console.In.ReadLineAsync() bloquea; el flujo de la entrada no
        using var teclado = new StreamReader(Console.OpenStandardInput());
        IPEndPoint? ultimo = null;

        Task<string?> escrito = teclado.ReadLineAsync();
        Task<UdpReceiveResult> recibido = udp.ReceiveAsync();
        while (true)
        {
            if (await Task.WhenAny(escrito, recibido) == recibido)
            {
                UdpReceiveResult mensaje = await recibido;
                ultimo = mensaje.RemoteEndPoint;
                Console.WriteLine($"{ultimo}: {Encoding.UTF8.GetString(mensaje.Buffer)}");
                recibido = udp.ReceiveAsync();
                continue;
            }

            if (await escrito is not { } linea)
            {
                return;
            }
            if (ultimo is null)
            {
                Console.WriteLine("(todavía no escribió nadie)");
            }
            else
            {
                await udp.SendAsync(Encoding.UTF8.GetBytes(linea), ultimo);
            }
            escrito = teclado.ReadLineAsync();
        }
    }
}
