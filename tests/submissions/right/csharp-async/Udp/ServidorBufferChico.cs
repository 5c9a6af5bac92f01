using System.Net;
using System.Net.Sockets;

namespace Guia.Udp;

/// <summary>1.5.3: UdpClient no deja elegir el buffer, por eso se usa el socket.</summary>
internal static class ServidorBufferChico
{
    public static async Task Correr()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 3500));

        var buffer = new byte[16];
        while (true)
        {
            SocketReceiveFromResult pedido = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0));
            Console.WriteLine($"{pedido.ReceivedBytes} bytes de {pedido.RemoteEndPoint}");
            await socket.SendToAsync(buffer.AsMemory(0, pedido.ReceivedBytes), pedido.RemoteEndPoint);
        }
    }
}
