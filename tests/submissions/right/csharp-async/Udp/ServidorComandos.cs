using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guia.Udp;

/// <summary>1.5.6: "$ comando" lo ejecuta; mientras tanto se sigue atendiendo a los demás.</summary>
internal static class ServidorComandos
{
    public static async Task Correr()
    {
        using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 3500));
        while (true)
        {
            UdpReceiveResult pedido = await udp.ReceiveAsync();
            string texto = Encoding.UTF8.GetString(pedido.Buffer);
            if (texto.StartsWith("$ ", StringComparison.Ordinal))
            {
                _ = Ejecutar(udp, texto[2..], pedido.RemoteEndPoint);
            }
            else
            {
                await udp.SendAsync(pedido.Buffer, pedido.RemoteEndPoint);
            }
        }
    }

    private static async Task Ejecutar(UdpClient udp, string comando, IPEndPoint cliente)
    {
        using Process proceso = Process.Start("/bin/sh", ["-c", comando]);
        await proceso.WaitForExitAsync();
        await udp.SendAsync(Encoding.UTF8.GetBytes(proceso.ExitCode.ToString()), cliente);
    }
}
