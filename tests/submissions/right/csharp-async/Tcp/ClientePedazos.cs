using System.Net.Sockets;
using System.Text;

namespace Guia.Tcp;

/// <summary>2.5.2: se envía de a 7 bytes y a la vez se lee lo que vuelve.</summary>
internal static class ClientePedazos
{
    public static async Task Correr(string mensaje)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", 3500);

        Task<string> lectura = LeerTodo(socket);
        await Enviar(socket, Encoding.UTF8.GetBytes(mensaje));
        Console.WriteLine("Recibido: " + await lectura);
    }

    private static async Task Enviar(Socket socket, ReadOnlyMemory<byte> datos)
    {
        while (!datos.IsEmpty)
        {
            int enviados = await socket.SendAsync(datos[..Math.Min(7, datos.Length)]);
            datos = datos[enviados..];
        }
        socket.Shutdown(SocketShutdown.Send);
    }

    private static async Task<string> LeerTodo(Socket socket)
    {
        using var todo = new MemoryStream();
        var buffer = new byte[1024];
        int leidos;
        while ((leidos = await socket.ReceiveAsync(buffer)) > 0)
        {
            todo.Write(buffer, 0, leidos);
        }
        return Encoding.UTF8.GetString(todo.ToArray());
    }
}
