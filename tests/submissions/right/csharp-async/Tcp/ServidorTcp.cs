using System.Net;
using System.Net.Sockets;

namespace Guia.Tcp;

/// <summary>2.2 y 2.5.1: una tarea por cliente.</summary>
internal static class ServidorTcp
{
    public static async Task Correr(int backlog)
    {
        var servidor = new TcpListener(IPAddress.Loopback, 3500);
        servidor.Start(backlog);
        Console.WriteLine("Socket creado, escuchando en el puerto 3500");
        while (true)
        {
            TcpClient cliente = await servidor.AcceptTcpClientAsync();
            _ = Atender(cliente);
        }
    }

    private static async Task Atender(TcpClient cliente)
    {
        using (cliente)
        {
            Console.WriteLine($"Conexion desde: {cliente.Client.RemoteEndPoint}");
            try
            {
                NetworkStream flujo = cliente.GetStream();
                var buffer = new byte[1024];
                int leidos;
                while ((leidos = await flujo.ReadAsync(buffer)) > 0)
                {
                    await flujo.WriteAsync(buffer.AsMemory(0, leidos));
                }
            }
            catch (IOException error)
            {
                Console.WriteLine("Se cortó la conexión: " + error.Message);
            }
        }
    }
}
