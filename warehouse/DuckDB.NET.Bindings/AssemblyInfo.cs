using System.Runtime.CompilerServices;

// Structs cross to C byte for byte, as they are laid out here.
[assembly: DisableRuntimeMarshalling]
