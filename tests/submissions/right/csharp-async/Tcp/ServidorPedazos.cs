using System.Net;
using System.Net.Sockets;

namespace Guia.Tcp;

/// <summary>2.5.3: se lee de a 16 bytes hasta que el cliente cierra su lado, y recién entonces se responde.</summary>
internal static class ServidorPedazos
{
    public static async Task Correr()
    {
        using var servidor = new TcpListener(IPAddress.Loopback, 3500);
        servidor.Start();
        while (true)
        {
            using TcpClient cliente = await servidor.AcceptTcpClientAsync();
            try
            {
                await Atender(cliente.GetStream());
            }
            catch (IOException error)
            {
                Console.WriteLine("Se cortó la conexión: " + error.Message);
            }
        }
    }

    private static async Task Atender(NetworkStream flujo)
    {
        using var mensaje = new MemoryStream();
        var buffer = new byte[16];
        int leidos;
        while ((leidos = await flujo.ReadAsync(buffer)) > 0)
        {
            await mensaje.WriteAsync(buffer.AsMemory(0, leidos));
        }
        mensaje.Position = 0;
        await mensaje.CopyToAsync(flujo);
    }
}
