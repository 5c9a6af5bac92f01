// Todos los programas de la guía: dotnet guia.dll cliente-1.1
using Guia.Tcp;
using Guia.Udp;

switch (args)
{
    case ["cliente-1.1"]: await ClienteEco.Correr(); break;
    case ["servidor-1.2"]: await ServidorEco.Correr(); break;
    case ["cliente-1.5.1"]: await ClientePaciente.Correr(); break;
    case ["servidor-1.5.2"]: await ServidorFiltro.Correr(); break;
    case ["servidor-1.5.3"]: await ServidorBufferChico.Correr(); break;
    case ["cliente-1.5.4"]: await ClienteChat.Correr(); break;
    case ["servidor-1.5.4"]: await ServidorChat.Correr(); break;
    case ["servidor-1.5.5"]: await ServidorQueTermina.Correr(); break;
    case ["servidor-1.5.6"]: await ServidorComandos.Correr(); break;
    case ["cliente-2.1"]: await ClienteTcp.Correr(); break;
    case ["servidor-2.2"]: await ServidorTcp.Correr(backlog: 5); break;
    case ["servidor-2.5.1"]: await ServidorTcp.Correr(backlog: 1); break;
    case ["cliente-2.5.2", var mensaje]: await ClientePedazos.Correr(mensaje); break;
    case ["servidor-2.5.3"]: await ServidorPedazos.Correr(); break;
    case ["cliente-2.5.4", var texto, var imagen]: await ClienteImagen.Correr(texto, imagen); break;
    case ["servidor-2.5.4"]: await ServidorImagen.Correr(); break;
    default:
        Console.Error.WriteLine("uso: guia (cliente|servidor)-EJERCICIO [argumentos]");
        return 2;
}
return 0;
